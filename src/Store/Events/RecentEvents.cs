using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// The newest events of the log, read once for all readers of this node, in as many round trips for a thousand readers as for one. Whoever is
/// further behind than these holds nobody up: it finds what it has missed in the log.
/// </summary>
internal sealed class RecentEvents(Database database, EventSignal signal, int window)
{
    private const int MostAtOnce = 200;

    private readonly Lock _lock = new();
    private volatile EventStretch _kept = new(0, 0, (LoggedEvent[])[]);
    private Task _reading = Task.CompletedTask;

    /// <summary>Some events behind the place, which the log must have; null where they are kept no more.</summary>
    public async ValueTask<EventStretch?> AfterAsync(long place, CancellationToken cancellation)
    {
        while (true)
        {
            var kept = _kept;
            if (place < kept.After) return null;
            if (place < kept.UpTo) return kept.Behind(place);
            await ReadOn(place).WaitAsync(cancellation);
        }
    }

    /// <summary>Whoever asks first has it read; the others wait for the same.</summary>
    private Task ReadOn(long place)
    {
        lock (_lock)
        {
            if (_reading.IsCompleted && _kept.UpTo <= place) _reading = Task.Run(() => ReadOnAsync(place));
            return _reading;
        }
    }

    private async Task ReadOnAsync(long place)
    {
        // After a time without readers it begins anew, at the place of the first.
        var kept = place - _kept.UpTo > window ? new EventStretch(place, place, (LoggedEvent[])[]) : _kept;
        var upTo = Math.Min(signal.Latest, kept.UpTo + Math.Min(MostAtOnce, window));
        var next = new EventStretch(kept.UpTo, upTo, await ReadAsync(kept.UpTo, upTo));
        // What was read before told of persons who may have turned out to be others.
        _kept = next.Events.Any(e => e.Event.Kind == EventKind.IdentityCorrected) ? next : kept.With(next, window);
    }

    private async Task<LoggedEvent[]> ReadAsync(long after, long upTo)
    {
        await using var db = await database.ContextAsync(CancellationToken.None);
        var events = db.Events.Where(e => e.Place > after && e.Place <= upTo);
        var rows = await events.Where(e => !db.WithdrawnEvents.Any(w => w.Place == e.Place)).OrderBy(e => e.Place).ToListAsync();
        var heard = (await db.EventScopes.Where(s => s.Place > after && s.Place <= upTo).ToListAsync()).ToLookup(s => s.Place, Hearing.Read);
        var codes = (await db.PersonCodes.Where(c => events.Any(e => e.FileId == c.FileId)).ToListAsync()).ToLookup(c => c.FileId, c => PersonCode.Parse(c.Code));
        return [.. rows.Select(r => new LoggedEvent(HubEvent.Read(r), r.Client, (Status?)r.Status, [.. heard[r.Place]], r.FileId is { } file ? [.. codes[file]] : []))];
    }
}
