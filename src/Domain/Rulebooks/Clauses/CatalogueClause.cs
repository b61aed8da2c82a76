namespace Hub.Domain;

/// <summary>按最新版本执行: the circumstances follow the newest version of the national scoring rules .</summary>
public sealed record CatalogueClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
