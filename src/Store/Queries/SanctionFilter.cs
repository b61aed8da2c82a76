using Hub.Domain;

namespace Hub.Store;

/// <summary>Which sanctions a list holds; null means any.</summary>
public sealed record SanctionFilter
{
    public static SanctionFilter None { get; } = new();

    /// <summary>Of persons actively registered in this region.</summary>
    public RegionCode? Region { get; init; }
    /// <summary>Of persons actively registered at this institution.</summary>
    public InstitutionCode? Institution { get; init; }
    public InstitutionKind? InstitutionKind { get; init; }
    public IReadOnlyList<Category>? Category { get; init; }
    public IReadOnlyList<Status>? Status { get; init; }
    public IReadOnlyList<Cause>? Cause { get; init; }
    public DateOnly? DecidedFrom { get; init; }
    public DateOnly? DecidedTo { get; init; }
    /// <summary>Holds on this day.</summary>
    public DateOnly? ActiveOn { get; init; }
    /// <summary>Without those that are decided and not yet delivered .</summary>
    public bool WithoutPending { get; init; }
}
