using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>What readers of the log have before them: for all of them in one round trip, and never more than a bounded number each.</summary>
public sealed class Backlog
{
    /// <summary>The most events that are counted for one reader.</summary>
    public const int Most = 1_000;

    private readonly Database _database;

    internal Backlog(Database database) => _database = database;

    /// <summary>Of each reader, in the order asked: the events it wants behind its place, by kind and region, with the oldest's moment.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Waiting>>> OfAsync(IReadOnlyList<(EventSelection Selection, long After)> readers, CancellationToken cancellation)
    {
        if (readers.Count == 0) return [];
        await using var db = await _database.ContextAsync(cancellation);
        var first = Ahead(db, readers[0], 0);
        var all = readers.Select((reader, i) => (reader, i)).Skip(1).Aggregate(first, (sum, next) => sum.Concat(Ahead(db, next.reader, next.i)));
        var groups =
            from one in all
            group one by new { one.Reader, one.Kind, one.Region } into some
            select new { some.Key.Reader, some.Key.Kind, some.Key.Region, Count = some.Count(), Oldest = some.Min(e => e.Place) };
        var found = await groups.Join(db.Events, g => g.Oldest, e => e.Place, (g, e) => new { g.Reader, g.Kind, g.Region, g.Count, e.RecordedAt, g.Oldest }).ToListAsync(cancellation);
        var byReader = found.ToLookup(g => g.Reader, g => new Waiting(Enum.Parse<EventKind>(g.Kind), RegionCode.FromNumber(g.Region), g.Count, g.RecordedAt, g.Oldest));
        return [.. readers.Select((_, i) => (IReadOnlyList<Waiting>)[.. byReader[i]])];
    }

    /// <summary>How many events the reader wants behind one place and up to another.</summary>
    public async Task<int> CountAsync(EventSelection selection, long after, long upTo, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.Events.Where(e => e.Place > after && e.Place <= upTo).Selected(db, selection).CountAsync(cancellation);
    }

    private static IQueryable<Event> Ahead(HubContext db, (EventSelection Selection, long After) reader, int index) =>
        db.Events.Where(e => e.Place > reader.After).Selected(db, reader.Selection).OrderBy(e => e.Place).Take(Most).Select(e => new Event { Reader = index, Place = e.Place, Kind = e.Kind, Region = e.Region });

    private sealed class Event
    {
        public int Reader { get; init; }
        public long Place { get; init; }
        public required string Kind { get; init; }
        public int Region { get; init; }
    }
}

/// <summary>Events of one kind and region that a reader has before it.</summary>
/// <param name="Since">When the hub took the oldest in.</param>
/// <param name="Oldest">The oldest one's place.</param>
public sealed record Waiting(EventKind Kind, RegionCode Region, int Count, DateTimeOffset Since, long Oldest);
