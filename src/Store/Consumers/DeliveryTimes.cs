using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>How long events took from being recorded to being handed out to each consumer: for all of them in one round trip.</summary>
public sealed class DeliveryTimes
{
    /// <summary>The most events that are looked at for one consumer: the last.</summary>
    public const int Most = 1_000;

    private readonly Database _database;

    internal DeliveryTimes(Database database) => _database = database;

    /// <summary>In the order asked; null where a consumer was sent nothing.</summary>
    public async Task<IReadOnlyList<DeliveryTime?>> OfAsync(IReadOnlyList<Consumer> consumers, CancellationToken cancellation)
    {
        if (consumers.Count == 0) return [];
        await using var db = await _database.ContextAsync(cancellation);
        var all = consumers.Select((consumer, i) => Last(db, consumer, i)).Aggregate((sum, next) => sum.Concat(next));
        var sent = await all.Join(db.Events, d => d.Place, e => e.Place, (d, e) => new { d.Reader, d.At, e.RecordedAt }).ToListAsync(cancellation);
        var byReader = sent.ToLookup(d => d.Reader, d => d.At - d.RecordedAt);
        return [.. consumers.Select((_, i) => DeliveryTime.Of([.. byReader[i].Order()]))];
    }

    private static IQueryable<Sent> Last(HubContext db, Consumer consumer, int index) => db.Deliveries
        .Where(d => d.Client == consumer.Client && d.Consumer == consumer.Name)
        .OrderByDescending(d => d.Place).Take(Most).Select(d => new Sent { Reader = index, Place = d.Place, At = d.At });

    private sealed class Sent
    {
        public int Reader { get; init; }
        public long Place { get; init; }
        public DateTimeOffset At { get; init; }
    }
}
