using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>DEADLINE_DUE on the day that a deadline warns on, and DEADLINE_MISSED on the day after its last, while it is not done.</summary>
internal static class DeadlineDays
{
    public static async Task<List<EventDraft>> OfAsync(HubContext db, DateOnly from, DateOnly day, CancellationToken cancellation)
    {
        var open = db.Deadlines.Where(d => d.DoneOn == null || d.DoneOn > day);
        var due = await open.Where(d => d.WarnsOn > from && d.WarnsOn <= day).OrderBy(d => d.WarnsOn).ThenBy(d => d.Id).ToListAsync(cancellation);
        // In time on its last day; a window that lapses is not missed, nor is a day that binds nobody.
        var missed = await open.Where(d => d.DueOn >= from && d.DueOn < day && !d.Window && !d.Advisory).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(cancellation);
        var persons = await PersonsOnDay.LoadAsync(db, due.Concat(missed).Select(d => d.FileId).OfType<string>(), day, cancellation);
        return [.. due.Select(d => Draft(EventKind.DeadlineDue, d, persons)), .. missed.Select(d => Draft(EventKind.DeadlineMissed, d, persons))];
    }

    private static EventDraft Draft(EventKind kind, DeadlineRow row, PersonsOnDay persons)
    {
        var deadline = StoreJson.Read<Deadline>(row.Content);
        var institutions = row.FileId is { } file ? persons.Of(file).Institutions : [];
        return new EventDraft(kind, row.FileId, deadline.Region, new EventDetail(institutions)
        {
            Institution = deadline.Institution,
            ToDo = row.Id,
            Text = $"{EnumName.Of(deadline.Kind)} {deadline.DueOn:yyyy-MM-dd}",
        })
        {
            Entry = deadline.Entry,
            Hearings = Hearings.ToDo(deadline.Region, deadline.Institution, persons.RegionOf(deadline.Institution)),
        };
    }
}
