namespace Hub.Domain;

/// <summary>服务承诺: only who has made it is registered, or has the qualification.</summary>
public sealed record CommitmentClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
