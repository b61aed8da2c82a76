namespace Hub.Domain;

/// <summary>及时、定期: what the article asks for without a day; the settings can offer one, which binds nobody .</summary>
public sealed record UntimedClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<DeadlineKind> Of) : Clause(Article, Readings);
