using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>TERM_ENDED on the day after the last day of a term that nobody has ended.</summary>
internal static class TermDays
{
    public static async Task<List<EventDraft>> OverAsync(HubContext db, DateOnly from, DateOnly day, CancellationToken cancellation)
    {
        // A term holds on its last day; it is over on the day after.
        var rows = await db.Sanctions.Where(s => s.TermLastDay >= from && s.TermLastDay < day && s.From != null && (s.EndedOn == null || s.EndedOn > s.TermLastDay))
            .OrderBy(s => s.TermLastDay).ThenBy(s => s.Id).ToListAsync(cancellation);
        var persons = await PersonsOnDay.LoadAsync(db, rows.Select(s => s.FileId), day, cancellation);
        return rows.ConvertAll(s => Draft(StoreJson.Read<Sanction>(s.Content), persons.Of(s.FileId), persons));
    }

    private static EventDraft Draft(Sanction sanction, HeardOf person, PersonsOnDay persons) =>
        new(EventKind.TermEnded, person.FileId, sanction.Region, new EventDetail(person.Institutions) { Institution = sanction.Institution, Sanction = sanction.Id })
        {
            Hearings = (HashSet<Hearing>)[.. person.At, .. Hearings.Decided(sanction.Region, sanction.Institution, persons.RegionOf(sanction.Institution), persons.Registrations(person.FileId))],
        };
}
