using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>
/// Background work that one node at a time does: whoever holds the duty's lock, on a connection of its own. PostgreSQL frees the lock when that
/// connection ends, however it ends. On SQLite there is one node. A lock cannot stop a process that hangs, so work must be harmless when done twice.
/// </summary>
public sealed partial class Leading
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>Whoever takes over lets this pass first: by then the one before has noticed and ended.</summary>
    private static readonly TimeSpan Handover = TimeSpan.FromSeconds(3);

    private readonly Database _database;
    private readonly ILogger _log;
    private readonly ConcurrentDictionary<string, bool> _held = [];

    internal Leading(Database database, ILogger log) => (_database, _log) = (database, log);

    /// <summary>What this node does for all at this moment, by name.</summary>
    public IReadOnlyList<string> Duties => [.. _held.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// Runs the work while this node holds the duty, and cancels it when the lock's connection is lost; then it is waited for and the duty asked for again.
    /// Work that fails is logged and begun again. Returns when the work has ended by itself, or on stopping.
    /// </summary>
    /// <param name="duty">The same name on every node.</param>
    public async Task RunAsync(string duty, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var isTakeover = false; !stopping.IsCancellationRequested; isTakeover = true)
        {
            try
            {
                await using var held = await DutyLock.TryTakeAsync(_database, duty, stopping);
                if (held is not null)
                {
                    if (isTakeover) await held.StandsForAsync(Handover, stopping);
                    if (await WorkAsync(duty, held, work, stopping)) return;
                }
            }
            catch (Exception failure) when (DatabaseFailure.Is(failure) && !stopping.IsCancellationRequested)
            {
                NotAsked(_log, duty, failure.Message);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            await PauseAsync(stopping);
        }
    }

    /// <returns>Whether the work is done for good.</returns>
    private async Task<bool> WorkAsync(string duty, DutyLock held, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Begun(_log, duty);
        StoreMeter.Duties.Add(1, new KeyValuePair<string, object?>("hub.duty", duty));
        _held[duty] = true;
        var watching = held.WatchAsync(leading.Token);
        var working = Task.Run(() => work(leading.Token), CancellationToken.None);
        await Task.WhenAny(working, watching);
        var isLost = watching.IsCompleted && !working.IsCompleted && !stopping.IsCancellationRequested;
        if (isLost) Lost(_log, duty);
        await leading.CancelAsync();
        await watching;
        StoreMeter.Duties.Add(-1, new KeyValuePair<string, object?>("hub.duty", duty));
        _held.TryRemove(duty, out _);
        try
        {
            await working;
            return !isLost;
        }
        catch (OperationCanceledException) when (leading.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            Failed(_log, duty, failure);
            return false;
        }
    }

    private static async Task PauseAsync(CancellationToken stopping) => await Task.Delay(Retry, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Information, Message = "This node does the duty {Duty} now.")]
    private static partial void Begun(ILogger log, string duty);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lock of the duty {Duty} was lost; its work here ends.")]
    private static partial void Lost(ILogger log, string duty);

    [LoggerMessage(Level = LogLevel.Error, Message = "The duty {Duty} failed; it begins again.")]
    private static partial void Failed(ILogger log, string duty, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be asked for the duty {Duty}: {Reason}")]
    private static partial void NotAsked(ILogger log, string duty, string reason);
}
