using System.Diagnostics;
using Hub.Store;

namespace Hub.Importing;

/// <summary>Keeps on record, at most once a second, how far an import is, for whoever operates the hub.</summary>
internal sealed class RecordedImport
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly ImportRuns _runs;
    private ImportRun _run;
    private long _told = Stopwatch.GetTimestamp();

    private RecordedImport(ImportRuns runs, ImportRun run) => (_runs, _run) = (runs, run);

    public static async Task<RecordedImport> BeginAsync(ImportRuns runs, string path, CancellationToken cancellation) =>
        new(runs, await runs.BeginAsync(ImportReport.NameOf(path), cancellation));

    public async Task TellAsync(ImportReport so, int rejected, ImportProgress far, CancellationToken cancellation)
    {
        _run = _run with { Progress = far.Done, Rows = far.Rows, Accepted = so.Accepted, Unchanged = so.Unchanged, Rejected = rejected };
        if (Stopwatch.GetElapsedTime(_told) < Every) return;
        await _runs.TellAsync(_run, cancellation);
        _told = Stopwatch.GetTimestamp();
    }

    /// <param name="whole">Whether the file was read to its end.</param>
    public Task EndAsync(bool whole) => _runs.EndAsync(whole ? _run with { Progress = 1 } : _run, !whole);
}
