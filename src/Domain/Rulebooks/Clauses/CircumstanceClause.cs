namespace Hub.Domain;

/// <summary>One 负面情形 that a province scores, in which band, and on what kind of decision it can rest.</summary>
/// <param name="NeedsFacts">What happened must be said, since the article does not.</param>
/// <param name="PublicMedicalOnly">公立医疗机构 only.</param>
/// <param name="FromDecision">Scores persons only from the institution's n-th decision of the year on; 1: from the first.</param>
/// <param name="UnlessAlso">Not where the same decision brought one of these about.</param>
/// <param name="ValidFrom">The first day of decision that this version of it holds for; null: as long as the rulebook .</param>
public sealed record CircumstanceClause(
    ArticleRef Article,
    IReadOnlyList<string> Readings,
    Circumstance Code,
    Band Band,
    IReadOnlyList<DecisionKind> RestsOn,
    bool NeedsFacts,
    bool PublicMedicalOnly,
    int FromDecision,
    IReadOnlyList<Circumstance> UnlessAlso,
    DateOnly? ValidFrom) : Clause(Article, Readings);
