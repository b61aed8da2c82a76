using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The stream of events, in commit order: whoever has seen place n has seen everything up to n.</summary>
public sealed class EventLog
{
    private const int PageSize = 200;

    /// <summary>While the database is away.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Database _database;
    private readonly EventSignal _signal;
    private readonly KnownGrants _grants;
    private readonly RecentEvents _recent;
    private readonly int _window;

    internal EventLog(Database database, EventSignal signal, KnownGrants grants, EventLogOptions options)
    {
        (_database, _signal, _grants, _recent, _window) = (database, signal, grants, new RecentEvents(database, signal, options.Window), options.Window);
        signal.ReadAhead = ReadAheadAsync;
    }

    /// <summary>The last place that this node has seen taken; 0 when the log is empty.</summary>
    public long Latest => _signal.Latest;

    /// <summary>Whether it is among the newest events, which this node keeps in memory for all readers.</summary>
    public bool IsRecent(long place) => place > Latest - _window;

    /// <summary>The last place taken, asked of the database.</summary>
    public async Task<long> LastPlaceAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await db.Events.MaxAsync(e => (long?)e.Place, cancellation) ?? 0;
    }

    /// <summary>From where to where it reaches, asked of the database.</summary>
    public async Task<LogExtent> ExtentAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var oldest = await db.Events.OrderBy(e => e.Place).Select(e => new { e.Place, e.RecordedAt }).FirstOrDefaultAsync(cancellation);
        var last = await db.Events.OrderByDescending(e => e.Place).Select(e => new { e.Place, e.RecordedAt }).FirstOrDefaultAsync(cancellation);
        return new LogExtent(oldest?.Place ?? 0, oldest?.RecordedAt, last?.Place ?? 0, last?.RecordedAt);
    }

    /// <summary>The event at a place that is taken.</summary>
    public async Task<HubEvent> AtAsync(long place, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return HubEvent.Read(await db.Events.SingleAsync(e => e.Place == place, cancellation));
    }

    /// <summary>At most <paramref name="limit"/> events after the place, in order: of all that the database has, also what this node has not heard of yet.</summary>
    public async Task<IReadOnlyList<HubEvent>> ReadAsync(long after, EventSelection selection, int limit, CancellationToken cancellation) =>
        await ReadAsync(after, await LastPlaceAsync(cancellation), selection, limit, cancellation);

    /// <inheritdoc cref="TailAsync(long, Func{EventSelection}, IProgress{long}?, Action?, CancellationToken)"/>
    public IAsyncEnumerable<HubEvent> TailAsync(long after, EventSelection selection, IProgress<long>? passed = null, CancellationToken cancellation = default) =>
        TailAsync(after, () => selection, passed, null, cancellation);

    /// <summary>Every event after the place, then live; without a gap, a repeat or an end.</summary>
    /// <param name="selection">Asked again for each event, and the same object while nothing has changed: what was read under another is read anew, not handed out.</param>
    /// <param name="passed">Told the place up to which everything has been handed out or was not selected: a quiet reader's cursor.</param>
    /// <param name="lagged">Called before the first event behind a place at which the reader was further behind than this node keeps events in memory.</param>
    public async IAsyncEnumerable<HubEvent> TailAsync(long after, Func<EventSelection> selection, IProgress<long>? passed = null, Action? lagged = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // Whoever comes reads the log to its end, then what this node reads for all; and the log again where that has gone on without it.
        var (live, behind) = (after >= _signal.Latest, false);
        for (var place = after; ;)
        {
            await _signal.AfterAsync(place, cancellation);
            var page = await NextAsync(place, live, selection, cancellation);
            if (live && !page.Recent) (live, behind) = (false, true);
            foreach (var happened in page.Events.TakeWhile(_ => ReferenceEquals(selection(), page.Selection)))
            {
                if (behind) lagged?.Invoke();
                behind = false;
                yield return happened;
                place = happened.Place;
                passed?.Report(place);
            }
            if (page.Events.Count > 0 && place < page.Events[^1].Place) continue;
            (place, live) = (page.UpTo, page.Recent || page.Events.Count < PageSize);
            passed?.Report(place);
        }
    }

    /// <summary>What comes behind the place: of what this node reads for all, or of the log. A stream outlasts a database that is away for a while.</summary>
    private async Task<Page> NextAsync(long place, bool live, Func<EventSelection> selection, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                var recent = live ? await _recent.AfterAsync(place, cancellation) : null;
                var head = recent?.UpTo ?? _signal.Latest;
                // What a client may hear by now goes before what happened: an event behind a change of its access is read under what it has since.
                await _grants.ReachAsync(head, cancellation);
                var current = selection();
                if (recent is not null) return new Page([.. recent.Events.Where(e => e.Matches(current)).Select(e => e.Event)], head, current, true);
                var read = await ReadAsync(place, head, current, PageSize, cancellation);
                return new Page(read, read.Count == PageSize ? read[^1].Place : head, current, false);
            }
            catch (Exception failure) when (DatabaseFailure.MayPass(failure))
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    /// <summary>What thousands would wait for at the same moment, and then go on from all at once.</summary>
    private async Task ReadAheadAsync(long after)
    {
        try
        {
            await _recent.AfterAsync(after, CancellationToken.None);
            await _grants.ReachAsync(_signal.Latest, CancellationToken.None);
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            // Each finds out for itself.
        }
    }

    private async Task<IReadOnlyList<HubEvent>> ReadAsync(long after, long upTo, EventSelection selection, int limit, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var events = db.Events.Where(e => e.Place > after && e.Place <= upTo);
        var rows = await events.Selected(db, selection).OrderBy(e => e.Place).Take(limit).ToListAsync(cancellation);
        if (selection.Client is { } client)
        {
            var read = rows.Count == limit ? rows[^1].Place : upTo;
            await _grants.ReachAsync(read, cancellation);
            if (_grants.LastChangeOf(client) > after)
            {
                var own = await events.Where(e => e.Place <= read).Own(selection, client).OrderBy(e => e.Place).Take(limit).ToListAsync(cancellation);
                rows = [.. rows.Concat(own).OrderBy(e => e.Place).Take(limit)];
            }
        }
        return rows.ConvertAll(HubEvent.Read);
    }

    /// <summary>Some events, and the place up to which there are no others of the selection.</summary>
    /// <param name="Recent">Of what this node reads for all.</param>
    private sealed record Page(IReadOnlyList<HubEvent> Events, long UpTo, EventSelection Selection, bool Recent);
}
