namespace Hub.Store;

/// <summary>An event in the log. Only ever added.</summary>
public sealed class EventRow
{
    public required long Place { get; init; }
    public required string Id { get; init; }
    public required string Kind { get; init; }
    /// <summary>Null where it is about no person.</summary>
    public string? FileId { get; init; }
    public required int Region { get; init; }
    public string? Entry { get; init; }
    /// <summary>For STATUS_CHANGED: the status after.</summary>
    public int? Status { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>The client who alone hears of it; null where its scopes say who does.</summary>
    public string? Client { get; init; }
    /// <summary>JSON of the rest.</summary>
    public required string Detail { get; init; }
}
