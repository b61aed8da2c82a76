namespace Hub.Domain;

/// <summary>核查: the status that an institution maintained is checked against what holds.</summary>
public sealed record ReconcileClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
