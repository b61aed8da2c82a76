namespace Hub.Domain;

/// <summary>首次登记备案: the status that a first registration has.</summary>
public sealed record FirstStatusClause(ArticleRef Article, IReadOnlyList<string> Readings, Status Status) : Clause(Article, Readings);
