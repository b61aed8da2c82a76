using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Hub.Store;

/// <summary>Writes records to the chain: those that wait at the same moment share one transaction, and each waiter goes on when it is committed.</summary>
internal sealed partial class AuditWriter : IAsyncDisposable
{
    private const int MostRecords = 256;
    private const int MostPersons = 10_000;
    private const int MostWaiting = 20_000;
    private const int MostTries = 2;

    /// <summary>A commit costs as much for one record as for many.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(1);

    private readonly Channel<PendingRecord> _waiting = Channel.CreateBounded<PendingRecord>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly AuditChain _chain;
    private readonly TimeSpan _timeout;
    private readonly ILogger _logger;
    private readonly Task _writing;

    public AuditWriter(AuditChain chain, TimeSpan timeout, ILogger logger)
    {
        (_chain, _timeout, _logger) = (chain, timeout, logger);
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Returns once the record is durable.</summary>
    /// <exception cref="AuditUnavailableException">It could not be written in time, or too many wait. It may still have been written: the log may tell of an answer that never left, never the reverse.</exception>
    public async Task WriteAsync(AuditDraft draft, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var pending = new PendingRecord(draft);
        if (!_waiting.Writer.TryWrite(pending)) throw new AuditUnavailableException();
        try
        {
            await pending.Written.WaitAsync(_timeout, cancellation);
        }
        catch (TimeoutException late)
        {
            throw new AuditUnavailableException(late);
        }
        finally
        {
            pending.Abandon();
            StoreMeter.AuditWrite.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }

    /// <summary>What waits is still written; nothing more is taken.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<PendingRecord>(MostRecords);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            // Where many answer at the same time, those that are about to are waited for; whoever is alone waits for nobody.
            if (batch.Count > 1) await Task.Delay(Gathering);
            batch.Clear();
            for (var persons = 0; batch.Count < MostRecords && persons < MostPersons && _waiting.Reader.TryRead(out var pending);)
            {
                if (pending.IsAbandoned) continue;
                batch.Add(pending);
                persons += pending.Draft.Persons.Count;
            }
            if (batch.Count > 0) await WriteAsync(batch);
        }
    }

    /// <summary>All together; where the database will not take the text of one, each alone, so that it does not sink the others.</summary>
    private async Task WriteAsync(List<PendingRecord> batch)
    {
        var failure = await TryWriteAsync(batch);
        if (failure is null) batch.ForEach(p => p.Complete());
        else if (batch.Count == 1 || !IsOfOneRecord(failure)) batch.ForEach(p => p.Fail(failure));
        else foreach (var pending in batch) await WriteAsync([pending]);
    }

    /// <returns>Null when it is written.</returns>
    private async Task<Exception?> TryWriteAsync(List<PendingRecord> batch)
    {
        using var timeout = new CancellationTokenSource(_timeout);
        var attempt = new AuditAttempt();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await _chain.AppendAsync([.. batch.Select(p => p.Draft)], attempt, timeout.Token);
                return null;
            }
            catch (Exception failure)
            {
                if (tries < MostTries && DatabaseFailure.MayPass(failure)) continue;
                LogFailed(failure.GetBaseException().GetType().Name, batch.Count);
                return failure;
            }
        }
    }

    private static bool IsOfOneRecord(Exception failure) =>
        failure.GetBaseException() is EncoderFallbackException or PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} audit records could not be written: {Failure}")]
    private partial void LogFailed(string failure, int count);
}
