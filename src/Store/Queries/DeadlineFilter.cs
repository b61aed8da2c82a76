using Hub.Domain;

namespace Hub.Store;

/// <summary>Which deadlines a list holds; null means any.</summary>
public sealed record DeadlineFilter
{
    public static DeadlineFilter None { get; } = new();
    /// <summary>Of this region's agency, or at an institution of it.</summary>
    public RegionCode? Region { get; init; }
    public IReadOnlyList<DeadlineKind>? Kind { get; init; }
    /// <summary>Not done though the day is past, or done after it.</summary>
    public bool? Overdue { get; init; }
    /// <summary>The last day in time is before this one.</summary>
    public DateOnly? DueBefore { get; init; }
}
