using System.Diagnostics;
using Hub.Store;

namespace Hub.Importing;

/// <summary>Keeps on record how far an import is, for whoever operates the hub: about once a second where it has come farther, else every few seconds that it is alive.</summary>
internal sealed class RecordedImport
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AliveEvery = TimeSpan.FromSeconds(5);

    private readonly ImportRuns _runs;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _telling;
    private volatile ImportRun _run;

    private RecordedImport(ImportRuns runs, ImportRun run)
    {
        (_runs, _run) = (runs, run);
        _telling = TellAsync();
    }

    public static async Task<RecordedImport> BeginAsync(ImportRuns runs, string path, CancellationToken cancellation) =>
        new(runs, await runs.BeginAsync(ImportReport.NameOf(path), cancellation));

    /// <summary>It has come so far.</summary>
    public void Note(ImportReport so, int rejected, ImportProgress far) =>
        _run = _run with { Progress = far.Done, Rows = far.Rows, Accepted = so.Accepted, Unchanged = so.Unchanged, Rejected = rejected };

    /// <param name="whole">Whether the file was read to its end.</param>
    public async Task EndAsync(bool whole)
    {
        _ended.TrySetResult();
        await _telling;
        await _runs.EndAsync(whole ? _run with { Progress = 1 } : _run, !whole);
    }

    /// <summary>Nobody else writes it while this does, so that what was before never replaces what is.</summary>
    private async Task TellAsync()
    {
        var (told, at) = (_run, Stopwatch.GetTimestamp());
        while (await Task.WhenAny(_ended.Task, Task.Delay(Every)) != _ended.Task)
        {
            var run = _run;
            if (ReferenceEquals(run, told) && Stopwatch.GetElapsedTime(at) < AliveEvery) continue;
            await _runs.TellAsync(run, CancellationToken.None);
            (told, at) = (run, Stopwatch.GetTimestamp());
        }
    }
}
