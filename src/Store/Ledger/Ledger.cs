using System.Diagnostics;
using System.Threading.Channels;
using Hub.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>Takes entries in: the only way to write. Submits that wait at the same moment share one transaction.</summary>
public sealed partial class Ledger : IAsyncDisposable
{
    private const int MostSubmits = 64;
    private const int MostEntries = 1_000;
    private const int MostTries = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How long those who wait are kept waiting for a database that is away, before each is told to come again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<Submission> _waiting = Channel.CreateBounded<Submission>(new BoundedChannelOptions(4 * MostSubmits) { SingleReader = true });
    private readonly LedgerTransaction _transaction;
    private readonly EventBell _bell;
    private readonly ILogger _logger;
    private readonly Task _writing;

    internal Ledger(LedgerTransaction transaction, EventBell bell, ILogger logger)
    {
        (_transaction, _bell, _logger) = (transaction, bell, logger);
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Each entry stands or falls alone, in order, with the earlier ones of the same submit already known.</summary>
    public async Task<IReadOnlyList<SubmitOutcome>> SubmitAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        if (entries.Count == 0) return [];
        var submission = new Submission(_transaction.Prepare(entries), cancellation);
        await _waiting.Writer.WriteAsync(submission, cancellation);
        return await submission.Outcomes.WaitAsync(cancellation);
    }

    /// <summary>What the last of the entries would bring about, were they submitted now, one after the other; nothing is stored, and nobody waits for it.</summary>
    public Task<Simulation> SimulateAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation) => _transaction.SimulateAsync(entries, cancellation);

    /// <summary>What was submitted is still written; nothing more is taken.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Submission>(MostSubmits);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            for (var entries = 0; batch.Count < MostSubmits && entries < MostEntries && _waiting.Reader.TryRead(out var submission);)
            {
                if (submission.Cancellation.IsCancellationRequested)
                {
                    submission.Cancel();
                    continue;
                }
                batch.Add(submission);
                entries += submission.Entries.Count;
            }
            await WriteAsync(batch);
        }
    }

    /// <summary>All together; where that fails, each alone, so that one cannot sink the others. A database that is away is away for all of them.</summary>
    private async Task WriteAsync(List<Submission> batch)
    {
        if (batch.Count == 0) return;
        var began = Stopwatch.GetTimestamp();
        var failure = await TryWriteAsync(batch);
        while (IsAway(failure) && Stopwatch.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(Pause);
            // What was committed although nobody was told so is found there, and UNCHANGED.
            failure = await TryWriteAsync(batch);
        }
        if (failure is null) return;
        foreach (var submission in batch)
        {
            if (IsAway(failure)) submission.Fail(failure);
            else await WriteAloneAsync(submission);
        }
    }

    private async Task WriteAloneAsync(Submission submission)
    {
        for (var tries = 1; ; tries++)
        {
            if (await TryWriteAsync([submission]) is not { } failure) return;
            if (tries == MostTries || !IsPassing(failure))
            {
                submission.Fail(failure);
                return;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(5 * tries));
        }
    }

    /// <returns>Null when it is written.</returns>
    private async Task<Exception?> TryWriteAsync(List<Submission> batch)
    {
        try
        {
            using var span = StoreMeter.Source.StartActivity("submit");
            span?.SetTag("hub.submit.merged", batch.Count);
            var (outcomes, place) = await _transaction.WriteAsync([.. batch.Select(s => s.Entries)], CancellationToken.None);
            if (place is { } last) _bell.Ring(last);
            else _bell.Wrote();
            StoreMeter.Submitted(outcomes);
            foreach (var (submission, outcome) in batch.Zip(outcomes)) submission.Complete(outcome);
            return null;
        }
        catch (Exception failure)
        {
            // By its type alone: a message may quote what was submitted.
            var kind = failure.GetType().Name;
            if (_logger.IsEnabled(LogLevel.Debug)) LogFailed(kind, batch.Count);
            return failure;
        }
    }

    private static bool IsAway(Exception? failure) => Outage.Of(failure) is { MayPass: true };

    /// <summary>Another node was there first, or the database was away for a moment: worth another try.</summary>
    private static bool IsPassing(Exception failure) => failure is StaleLockException or DbUpdateException or TimeoutException || DatabaseFailure.Is(failure);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A transaction of {Count} submits failed with {Failure}", SkipEnabledCheck = true)]
    private partial void LogFailed(string failure, int count);
}
