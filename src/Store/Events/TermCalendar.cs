using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>What comes with a new day: a term whose last day is past becomes an event, once.</summary>
internal sealed class TermCalendar(Database database, EventSignal signal, TimeProvider clock)
{
    /// <summary>The first call ever only notes the day: what was over before the hub began is no news.</summary>
    public async Task<int> AdvanceToAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Locks.CalendarAsync(db, cancellation);
        if (await db.Calendar.AsTracking().SingleOrDefaultAsync(cancellation) is not { } calendar)
        {
            db.Calendar.Add(new CalendarRow { Id = 1, Day = day });
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return 0;
        }
        if (day <= calendar.Day) return 0;

        var from = calendar.Day;
        calendar.Day = day;
        await Locks.LogAsync(db, cancellation);
        var over = await OverAsync(db, from, day, cancellation);
        var place = await EventPlaces.AppendAsync(db, over, clock.Now(), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Advance(place);
        return over.Count;
    }

    private static async Task<List<EventDraft>> OverAsync(HubContext db, DateOnly from, DateOnly day, CancellationToken cancellation)
    {
        // A term holds on its last day; it is over on the day after.
        var rows = await db.Sanctions.Where(s => s.TermLastDay >= from && s.TermLastDay < day && s.From != null && (s.EndedOn == null || s.EndedOn > s.TermLastDay))
            .OrderBy(s => s.TermLastDay).ThenBy(s => s.Id).ToListAsync(cancellation);
        var files = rows.Select(s => s.FileId).Distinct().ToList();
        var registrations = (await db.Registrations.Where(r => files.Contains(r.FileId)).ToListAsync(cancellation)).ToLookup(r => r.FileId, r => StoreJson.Read<Registration>(r.Content));
        return rows.ConvertAll(s => Draft(StoreJson.Read<Sanction>(s.Content), s.FileId, [.. registrations[s.FileId]], day));
    }

    private static EventDraft Draft(Sanction sanction, string fileId, IReadOnlyList<Registration> registrations, DateOnly day)
    {
        var active = Hearings.Active(registrations, day);
        var there = registrations.FirstOrDefault(r => r.Institution == sanction.Institution)?.Region;
        return new EventDraft(EventKind.TermEnded, fileId, sanction.Region, new EventDetail(Hearings.Institutions(active)) { Institution = sanction.Institution, Sanction = sanction.Id })
        {
            Hearings = (HashSet<Hearing>)[.. Hearings.At(active), .. Hearings.Decided(sanction.Region, sanction.Institution, there, registrations)],
        };
    }
}
