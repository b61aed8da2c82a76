namespace Hub.Domain;

/// <summary>记分时点: the day that decides the natural year, and the rulebook .</summary>
public sealed record ScoringDayClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
