namespace Hub.Store;

/// <summary>Something due on a day, as derived; rewritten whenever its file is.</summary>
public sealed class DeadlineRow : IPlacedRow
{
    /// <summary>The deadline's own id, and the person file that it is in.</summary>
    public required string Id { get; init; }
    /// <summary>Null where it is an institution's or a region's alone.</summary>
    public string? FileId { get; init; }
    public string? Institution { get; init; }
    /// <summary>The deciding agency's, or that of the institution.</summary>
    public required int Region { get; init; }
    public required int Kind { get; init; }
    public required int By { get; init; }
    public required DateOnly DueOn { get; init; }
    public DateOnly? DoneOn { get; init; }
    public required DateOnly WarnsOn { get; init; }
    /// <summary>It lapses and is never missed.</summary>
    public required bool Window { get; init; }
    /// <summary>The rule names no day.</summary>
    public required bool Advisory { get; init; }
    /// <summary>JSON of the whole.</summary>
    public required string Content { get; init; }
}
