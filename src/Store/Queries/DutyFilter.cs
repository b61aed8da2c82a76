using Hub.Domain;

namespace Hub.Store;

/// <summary>Which duties a list holds; null means any.</summary>
public sealed record DutyFilter
{
    public static DutyFilter None { get; } = new();
    public RegionCode? Region { get; init; }
    public InstitutionCode? Institution { get; init; }
    public IReadOnlyList<DutyKind>? Kind { get; init; }
    /// <summary>Not done yet today.</summary>
    public bool? Open { get; init; }
}
