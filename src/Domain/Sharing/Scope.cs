namespace Hub.Domain;

/// <summary>
/// Which records a caller reaches. A person is within it by an active registration at an institution that is; what
/// happened at an institution, by that institution. All conditions that are set must hold.
/// </summary>
public sealed record Scope
{
    public static Scope Everything { get; } = new();

    public RegionCode Region { get; init; } = RegionCode.Country;
    /// <summary>Null: institutions of every kind.</summary>
    public InstitutionKind? Kind { get; init; }
    public InstitutionCode? Institution { get; init; }
    public PersonCode? Person { get; init; }
    /// <summary>Nothing at all: the caller has no basis.</summary>
    public bool Empty { get; init; }

    public bool Covers(RegionCode region, InstitutionKind kind, InstitutionCode institution) =>
        !Empty && Region.Contains(region) && (Kind is null || Kind == kind) && (Institution is null || Institution == institution);
}
