namespace Hub.Domain;

/// <summary>中止时间不超过: how long an agreement can be suspended on this article.</summary>
/// <param name="Kind">Null: of institutions of either kind.</param>
public sealed record AgreementLimitClause(ArticleRef Article, IReadOnlyList<string> Readings, InstitutionKind? Kind, int Months) : Clause(Article, Readings);
