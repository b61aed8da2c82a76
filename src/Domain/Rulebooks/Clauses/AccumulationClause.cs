namespace Hub.Domain;

/// <summary>累计记分: by natural year, with or without a cap 满分 .</summary>
public sealed record AccumulationClause(ArticleRef Article, IReadOnlyList<string> Readings, int? Cap) : Clause(Article, Readings);
