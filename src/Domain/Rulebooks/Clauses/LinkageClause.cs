namespace Hub.Domain;

/// <summary>联动: the status at one institution holds at every other of the person (A-35 across provinces).</summary>
public sealed record LinkageClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
