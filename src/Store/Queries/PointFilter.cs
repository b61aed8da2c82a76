using Hub.Domain;

namespace Hub.Store;

/// <summary>Which scores are summed; null means any.</summary>
public sealed record PointFilter
{
    public static PointFilter None { get; } = new();

    /// <summary>At institutions within this region.</summary>
    public RegionCode? Region { get; init; }
    public InstitutionCode? Institution { get; init; }
    public IReadOnlyList<Category>? Category { get; init; }
    public IReadOnlyList<Circumstance>? Circumstance { get; init; }
    /// <summary>Sanctions that are decided and not yet delivered are not counted .</summary>
    public bool WithoutPending { get; init; }
    /// <summary>Groups that tell of single persons are suppressed, and whatever would lead to them.</summary>
    public bool WithoutSmallGroups { get; init; }
}
