namespace Hub.Domain;

/// <summary>人次占比: what a share of suspended or terminated person-times means for the institution's agreement .</summary>
/// <param name="Kind">Null: institutions of either kind.</param>
/// <param name="Counts">Which person-times are counted together.</param>
/// <param name="Of">Of what they are a share; for principals one is enough and <paramref name="Percent"/> is null.</param>
/// <param name="Percent">The share from which it holds.</param>
/// <param name="Exceeds">True: it must be exceeded 超过; false: reaching it is enough 达到、以上.</param>
/// <param name="Mandatory">False where the rule says 可以 or 视情况.</param>
/// <param name="Months">The longest that it can last; null where none is stated.</param>
public sealed record RatioClause(
    ArticleRef Article,
    IReadOnlyList<string> Readings,
    InstitutionKind? Kind,
    IReadOnlyList<Status> Counts,
    RatioBasis Of,
    int? Percent,
    bool Exceeds,
    AgreementState Consequence,
    bool Mandatory,
    int? Months) : Clause(Article, Readings);

/// <summary>A share of all related persons, or any principal alone.</summary>
public enum RatioBasis { RelatedPersons, Principals }
