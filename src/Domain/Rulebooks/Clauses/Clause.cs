namespace Hub.Domain;

/// <summary>What the hub computes from an article: the article, and the readings that fill what it leaves open.</summary>
public abstract record Clause(ArticleRef Article, IReadOnlyList<string> Readings);
