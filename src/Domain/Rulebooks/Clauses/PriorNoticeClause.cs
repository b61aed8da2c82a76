namespace Hub.Domain;

/// <summary>事先告知: the institution is told in writing of the intended finding before the decision.</summary>
public sealed record PriorNoticeClause(ArticleRef Article, IReadOnlyList<string> Readings) : Clause(Article, Readings);
