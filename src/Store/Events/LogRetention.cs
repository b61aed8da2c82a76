using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Removes the beginning of the log; the last event of all always stays.</summary>
public sealed class LogRetention
{
    /// <summary>So many places go in one transaction.</summary>
    private const long AtOnce = 10_000;

    private readonly Database _database;

    internal LogRetention(Database database) => _database = database;

    /// <summary>The last place that has been removed; 0 while the log is whole.</summary>
    public async Task<long> HorizonAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.LogHorizon.Select(h => h.Place).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The last place that was taken before a moment, of those that may go; 0 where there is none.</summary>
    public async Task<long> PlaceBeforeAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var last = await db.Events.MaxAsync(e => (long?)e.Place, cancellation) ?? 0;
        // Places are in the order of commits, and moments nearly so: what comes behind the first that is to be kept stays.
        var kept = await db.Events.Where(e => e.RecordedAt >= moment).MinAsync(e => (long?)e.Place, cancellation) ?? last + 1;
        return Math.Max(0, Math.Min(kept, last) - 1);
    }

    /// <summary>Writes down that the consumer is due so many events that are about to go.</summary>
    /// <returns>False where it has acknowledged some meanwhile, so that they are fewer.</returns>
    public async Task<bool> DropAsync(Consumer consumer, int events, long upTo, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(consumer);
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        var written = await db.Consumers.Where(c => c.Client == consumer.Client && c.Name == consumer.Name && c.AcknowledgedPlace == consumer.Acknowledged.Place).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Dropped, c => (c.AcknowledgedPlace < c.DroppedPlace ? c.Dropped : 0) + events).SetProperty(c => c.DroppedPlace, upTo), cancellation);
        await transaction.CommitAsync(cancellation);
        return written == 1;
    }

    /// <summary>Removes every event up to the place, with where it was heard, who was sent it and who acknowledged it.</summary>
    public async Task RemoveAsync(long upTo, CancellationToken cancellation)
    {
        for (var from = await HorizonAsync(cancellation); from < upTo;)
        {
            var to = Math.Min(upTo, from + AtOnce);
            await using var db = await _database.ContextAsync(cancellation);
            await using var transaction = await _database.BeginAsync(db, cancellation);
            await db.Database.ExecuteSqlAsync($"INSERT INTO log_horizon (id, place) VALUES (1, {to}) ON CONFLICT (id) DO UPDATE SET place = excluded.place", cancellation);
            await db.WithdrawnEvents.Where(w => w.Place <= to).ExecuteDeleteAsync(cancellation);
            await db.EventScopes.Where(s => s.Place <= to).ExecuteDeleteAsync(cancellation);
            await db.Deliveries.Where(d => d.Place <= to).ExecuteDeleteAsync(cancellation);
            await db.Acknowledgements.Where(a => a.Place <= to).ExecuteDeleteAsync(cancellation);
            await db.DeadLetters.Where(l => l.Place <= to).ExecuteDeleteAsync(cancellation);
            await db.Events.Where(e => e.Place <= to).ExecuteDeleteAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            from = to;
        }
    }
}
