namespace Hub.Domain;

/// <summary>未通过评估: the status stays, the institution is told, and where the rule says so also why.</summary>
public sealed record RestorationFailedClause(ArticleRef Article, IReadOnlyList<string> Readings, bool NeedsReason) : Clause(Article, Readings);
