namespace Hub.Domain;

/// <summary>初次违法违规可以不予记分: for the circumstances of one article, the first act of the year in a pooling area .</summary>
public sealed record WaiverClause(ArticleRef Article, IReadOnlyList<string> Readings, int CircumstancesOfArticle) : Clause(Article, Readings);
