using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Lets the log's beginning go after its time, and nothing that a durable consumer is still due without its being said.</summary>
public sealed class LogKeeping(HubSchema schema)
{
    /// <summary>So many consumers are looked at in one round trip.</summary>
    private const int AtOnce = 50;

    private readonly HubStore _store = schema.Store;

    /// <param name="keep">How long every event is kept.</param>
    /// <param name="keepUnacknowledged">How long one is kept that a durable consumer has not acknowledged.</param>
    /// <returns>The last place that was removed, null when nothing was; and which consumers lost something.</returns>
    public async Task<KeptLog> RunAsync(TimeSpan keep, TimeSpan keepUnacknowledged, CancellationToken cancellation)
    {
        var (now, horizon) = (schema.Clock.GetUtcNow(), await _store.Retention.HorizonAsync(cancellation));
        var cut = await _store.Retention.PlaceBeforeAsync(now - keep, cancellation);
        if (cut <= horizon) return new KeptLog(null, []);
        var waiting = (await WaitingAsync(cancellation)).FindAll(w => w.Oldest <= cut);
        if (waiting.Count > 0) cut = Math.Max(Math.Min(cut, waiting.Min(w => w.Oldest) - 1), await _store.Retention.PlaceBeforeAsync(now - keepUnacknowledged, cancellation));
        if (cut <= horizon) return new KeptLog(null, []);
        var losing = waiting.FindAll(w => w.Oldest <= cut);
        foreach (var (consumer, due, _) in losing)
        {
            var events = await DropAsync(consumer, due, cut, cancellation);
            await _store.Audit.NoteAsync(new AuditNote(now, "hub", "EVENTS_DROPPED", $"{events} events that the consumer {consumer.Name} of {consumer.Client} had not acknowledged were removed after their time."), cancellation);
        }
        await _store.Retention.RemoveAsync(cut, cancellation);
        return new KeptLog(cut, losing.ConvertAll(l => l.Consumer));
    }

    /// <returns>How many events the consumer loses: what it acknowledges meanwhile it does not.</returns>
    private async Task<int> DropAsync(Consumer consumer, EventSelection due, long cut, CancellationToken cancellation)
    {
        for (var current = consumer; ;)
        {
            var events = await _store.Backlog.CountAsync(due, Math.Max(current.Acknowledged.Place, current.Dropped.UpTo), cut, cancellation);
            if (events == 0 || await _store.Retention.DropAsync(current, events, cut, cancellation)) return events;
            current = (await _store.Consumers.FindAsync(current.Client, current.Name, cancellation))!;
        }
    }

    /// <summary>The consumers that have something before them, with the place of the oldest of it.</summary>
    private async Task<List<(Consumer Consumer, EventSelection Due, long Oldest)>> WaitingAsync(CancellationToken cancellation)
    {
        var all = new List<(Consumer, EventSelection, long)>();
        foreach (var some in (await _store.Consumers.AllAsync(cancellation)).Chunk(AtOnce))
        {
            var due = some.Select(c => HeardEvents.Of(SessionOf(c), c)).ToList();
            var waiting = await _store.Backlog.OfAsync([.. some.Zip(due, (c, d) => (d, Math.Max(c.Acknowledged.Place, c.Dropped.UpTo)))], cancellation);
            all.AddRange(some.Select((c, i) => (c, due[i], waiting[i])).Where(w => w.Item3.Count > 0).Select(w => (w.c, w.Item2, w.Item3.Min(x => x.Oldest))));
        }
        return all;
    }

    private Session SessionOf(Consumer consumer) => (Session)schema.RequestOf(new Caller
    {
        Audience = consumer.Audience,
        Region = consumer.Region,
        Institution = consumer.Institution,
        Person = consumer.Person,
        Body = consumer.Body,
        Purpose = consumer.Purpose,
        Subject = consumer.Client,
        ExpiresAt = DateTimeOffset.MaxValue,
    }).State!;
}

/// <summary>What one pass removed of the log.</summary>
/// <param name="UpTo">The last place; null when nothing was removed.</param>
/// <param name="Losing">The consumers that were still due some of it.</param>
public sealed record KeptLog(long? UpTo, IReadOnlyList<Consumer> Losing);
