namespace Hub.Domain;

/// <summary>同一违法违规行为按最高分值记分: one act counts once, at its highest score .</summary>
public sealed record SameActClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
