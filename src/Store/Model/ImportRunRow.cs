namespace Hub.Store;

/// <summary>How far the import of a file has come.</summary>
public sealed class ImportRunRow
{
    public required string Id { get; init; }
    public required string Host { get; init; }
    public required int Process { get; init; }
    /// <summary>Its name and its folder's, no path.</summary>
    public required string File { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public required bool Failed { get; init; }
    /// <summary>What was read of the file, from 0 to 1.</summary>
    public required double Progress { get; init; }
    public required int Rows { get; init; }
    public required int Accepted { get; init; }
    public required int Unchanged { get; init; }
    public required int Rejected { get; init; }
}
