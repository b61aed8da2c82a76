using System.Runtime.CompilerServices;
using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The stream of events, in commit order: whoever has seen place n has seen everything up to n.</summary>
public sealed class EventLog
{
    private const int PageSize = 200;

    private readonly Database _database;
    private readonly EventSignal _signal;

    internal EventLog(Database database, EventSignal signal) => (_database, _signal) = (database, signal);

    /// <summary>The last place that this node has seen taken; 0 when the log is empty.</summary>
    public long Latest => _signal.Latest;

    /// <summary>The last place taken, asked of the database.</summary>
    public async Task<long> LastPlaceAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.Events.MaxAsync(e => (long?)e.Place, cancellation) ?? 0;
    }

    /// <summary>At most <paramref name="limit"/> events after the place, in order.</summary>
    public Task<IReadOnlyList<HubEvent>> ReadAsync(long after, EventSelection selection, int limit, CancellationToken cancellation) =>
        ReadAsync(after, long.MaxValue, selection, limit, cancellation);

    /// <summary>Every event after the place, then live; without a gap, a repeat or an end.</summary>
    /// <param name="passed">Told the place up to which everything has been handed out or was not selected: a quiet reader's cursor.</param>
    public async IAsyncEnumerable<HubEvent> TailAsync(long after, EventSelection selection, IProgress<long>? passed = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var place = after; ;)
        {
            await _signal.AfterAsync(place, cancellation);
            var head = _signal.Latest;
            var page = await ReadAsync(place, head, selection, PageSize, cancellation);
            foreach (var happened in page)
            {
                yield return happened;
                place = happened.Place;
                passed?.Report(place);
            }
            if (page.Count == PageSize) continue;
            place = head;
            passed?.Report(place);
        }
    }

    private async Task<IReadOnlyList<HubEvent>> ReadAsync(long after, long upTo, EventSelection selection, int limit, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await db.Events.Where(e => e.Place > after && e.Place <= upTo).Selected(db, selection).OrderBy(e => e.Place).Take(limit).ToListAsync(cancellation);
        return rows.ConvertAll(Read);
    }

    private static HubEvent Read(EventRow row)
    {
        var detail = StoreJson.Read<EventDetail>(row.Detail);
        return new HubEvent
        {
            Place = row.Place,
            Id = row.Id,
            Kind = Enum.Parse<EventKind>(row.Kind),
            Region = RegionCode.FromNumber(row.Region),
            RecordedAt = row.RecordedAt,
            FileId = row.FileId,
            Entry = row.Entry,
            Institution = detail.Institution,
            Change = detail.Change,
            Sanction = detail.Sanction,
            ToDo = detail.ToDo,
            Detail = detail.Text,
            Institutions = detail.Institutions,
        };
    }
}
