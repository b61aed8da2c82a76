using Hub.Domain;

namespace Hub.Store;

/// <summary>Which entries of the ledger a list holds; null means any.</summary>
public sealed record EntryFilter
{
    public static EntryFilter None { get; } = new();
    /// <summary>The entry's own: the deciding agency's.</summary>
    public RegionCode? Region { get; init; }
    public InstitutionCode? Institution { get; init; }
    public InstitutionKind? InstitutionKind { get; init; }
    /// <summary>As <see cref="Entry.Kind"/> names them.</summary>
    public IReadOnlyList<string>? Kind { get; init; }
    /// <summary>By the day of the law.</summary>
    public DateOnly? DecidedFrom { get; init; }
    public DateOnly? DecidedTo { get; init; }
    public DateTimeOffset? RecordedFrom { get; init; }
    public DateTimeOffset? RecordedTo { get; init; }
}
