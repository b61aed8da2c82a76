namespace Hub.Domain;

/// <summary>施行、有效期: the article that states the days of force which stand at the head; none where only the notice that issues the rule does.</summary>
public sealed record ValidityClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
