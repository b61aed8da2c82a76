namespace Hub.Domain;

/// <summary>Which statuses a registration platform shows patients .</summary>
public sealed record PublicDisplayClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<Status> Shows) : Clause(Article, Readings);
