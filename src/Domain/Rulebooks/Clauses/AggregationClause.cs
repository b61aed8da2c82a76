namespace Hub.Domain;

/// <summary>归集汇总: points of several institutions are added up, and reaching a threshold is told .</summary>
public sealed record AggregationClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
