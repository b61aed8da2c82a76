namespace Hub.Store;

/// <summary>How far the import of a file has come.</summary>
public sealed record ImportRun
{
    /// <summary>One that was not heard of for so long, and has not ended, died.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public required string Id { get; init; }
    public required string Host { get; init; }
    public required int Process { get; init; }
    /// <summary>Its name and its folder's, no path.</summary>
    public required string File { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>It ended before the file did.</summary>
    public bool Failed { get; init; }
    /// <summary>What was read of the file, from 0 to 1.</summary>
    public double Progress { get; init; }
    /// <summary>Those that the ledger has answered for, or that were turned away before.</summary>
    public int Rows { get; init; }
    public int Accepted { get; init; }
    public int Unchanged { get; init; }
    public int Rejected { get; init; }

    public ImportState StateAt(DateTimeOffset now) =>
        EndedAt is not null ? Failed ? ImportState.Failed : ImportState.Done
        : now - LastSeenAt > Patience ? ImportState.Lost : ImportState.Running;

    internal static ImportRun Of(ImportRunRow row) => new()
    {
        Id = row.Id,
        Host = row.Host,
        Process = row.Process,
        File = row.File,
        StartedAt = row.StartedAt,
        LastSeenAt = row.LastSeenAt,
        EndedAt = row.EndedAt,
        Failed = row.Failed,
        Progress = row.Progress,
        Rows = row.Rows,
        Accepted = row.Accepted,
        Unchanged = row.Unchanged,
        Rejected = row.Rejected,
    };

    internal ImportRunRow ToRow() => new()
    {
        Id = Id,
        Host = Host,
        Process = Process,
        File = File,
        StartedAt = StartedAt,
        LastSeenAt = LastSeenAt,
        EndedAt = EndedAt,
        Failed = Failed,
        Progress = Progress,
        Rows = Rows,
        Accepted = Accepted,
        Unchanged = Unchanged,
        Rejected = Rejected,
    };
}
