namespace Hub.Store;

/// <summary>Something to be done with no day on it, as derived; rewritten whenever its file is.</summary>
public sealed class DutyRow : IPlacedRow
{
    /// <summary>The duty's own id, and the person file that it is in.</summary>
    public required string Id { get; init; }
    /// <summary>Null where it is an institution's alone.</summary>
    public string? FileId { get; init; }
    public string? Institution { get; init; }
    /// <summary>The deciding agency's, or that of the institution.</summary>
    public required int Region { get; init; }
    public required int Kind { get; init; }
    public required int By { get; init; }
    public required DateOnly Since { get; init; }
    /// <summary>Done, or standing no more.</summary>
    public DateOnly? ClosedOn { get; init; }
    /// <summary>JSON of the whole.</summary>
    public required string Content { get; init; }
}
