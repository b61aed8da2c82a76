namespace Hub.Clustered;

/// <summary>Who subscribes and to what, in the contract's words; and, in lines of our own, which events that is.</summary>
/// <param name="Region">Of the token.</param>
/// <param name="Institution">Of the token, for INSTITUTION.</param>
internal sealed record Want(string Audience, string Region, string? Institution = null)
{
    public string? WhereRegion { get; init; }
    public string? WhereInstitutionKind { get; init; }
    public IReadOnlyList<string>? WhereKinds { get; init; }
    public IReadOnlyList<string>? WherePersons { get; init; }
    public IReadOnlyList<string>? WhereStatus { get; init; }

    /// <summary>What a trade's department hears of, as `EventKind` of the contract has it.</summary>
    private static readonly HashSet<string> OfTheTrade = ["StatusChanged", "PointsRecorded", "EntryReversed", "CaseTransferred", "CaseResult", "ObjectionDecided", "RepairDecided"];

    private static readonly HashSet<string> NotOfInstitutions = ["CaseTransferred", "CaseResult", "ThresholdReached", "CrossProvinceTotal", "RatioAlert", "RulebookExpiring"];

    private static readonly string[] Statuses = ["NORMAL", "SUSPENDED", "TERMINATED"];

    /// <summary>As the log numbers them.</summary>
    private static readonly string[] Audiences = ["INSURANCE", "HEALTH", "DRUG", "ENFORCEMENT", "APPROVAL", "SETTLEMENT", "INSTITUTION"];

    public string Purpose => Audience switch { "SETTLEMENT" => "SETTLEMENT", "HEALTH" or "DRUG" => "INDUSTRY_FOLLOW_UP", _ => "FUND_SUPERVISION" };

    /// <summary>The value of `where`.</summary>
    public object Filter => new Dictionary<string, object?>
    {
        ["region"] = WhereRegion,
        ["institutionKind"] = WhereInstitutionKind,
        ["kinds"] = WhereKinds,
        ["persons"] = WherePersons,
        ["status"] = WhereStatus,
    }.Where(condition => condition.Value is not null).ToDictionary();

    public bool Hears(LoggedEvent happened) => InView(happened.Kind) && IsWanted(happened) && (HearsAnywhere || happened.Scopes.Any(HearsAt));

    private bool HearsAnywhere => Audience is "INSURANCE" or "SETTLEMENT" && Region == "000000" && WhereRegion is null && WhereInstitutionKind is null;

    private bool HearsAt(LoggedScope scope) =>
        Within(Region, scope.Region) && Within(WhereRegion, scope.Region) && (scope.Audience == -1 || Audiences[scope.Audience] == Audience)
        && Audience switch { "HEALTH" => scope.Kind == 0, "DRUG" => scope.Kind == 1, "INSTITUTION" => scope.Institution == Institution, _ => true }
        && (WhereInstitutionKind is null || scope.Kind == (WhereInstitutionKind == "MEDICAL" ? 0 : 1));

    private bool InView(string kind) => Audience switch
    {
        "HEALTH" or "DRUG" => OfTheTrade.Contains(kind),
        "SETTLEMENT" => kind == "StatusChanged",
        "INSTITUTION" => !NotOfInstitutions.Contains(kind),
        _ => true,
    };

    private bool IsWanted(LoggedEvent happened) =>
        (WhereKinds is null || WhereKinds.Contains(string.Concat(happened.Kind.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"))))
        && (WherePersons is null || WherePersons.Intersect(happened.Codes).Any())
        && (WhereStatus is null || (happened.Status is { } status && WhereStatus.Contains(Statuses[status])));

    /// <summary>A county is in its city, a city in its province, and all in 000000. For an institution its token's region says nothing.</summary>
    private bool Within(string? region, int at)
    {
        if (region is null or "000000" || (Audience == "INSTITUTION" && region == Region && WhereRegion is null)) return true;
        var width = region.EndsWith("0000", StringComparison.Ordinal) ? 2 : region.EndsWith("00", StringComparison.Ordinal) ? 4 : 6;
        return $"{at:D6}"[..width] == region[..width];
    }
}
