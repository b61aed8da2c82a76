using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>What comes with a new day becomes events, once, whichever node sees the day first.</summary>
internal sealed class HubCalendar(Database database, Lawbooks law, EventBell bell, TimeProvider clock)
{
    /// <summary>The first call ever only notes the day: what was over before the hub began is no news.</summary>
    public async Task<int> AdvanceToAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await database.BeginAsync(db, cancellation);
        await Locks.CalendarAsync(db, cancellation);
        var calendar = await db.Calendar.AsTracking().SingleOrDefaultAsync(cancellation);
        if (day <= calendar?.Day) return 0;
        await ReportsAsync(db, law, day, cancellation);
        var from = calendar?.Day;
        if (calendar is null) db.Calendar.Add(new CalendarRow { Id = 1, Day = day });
        else calendar.Day = day;
        await db.SaveChangesAsync(cancellation);
        var (made, place) = from is { } since ? await AppendAsync(db, since, day, cancellation) : (0, null);
        await transaction.CommitAsync(cancellation);
        if (place is { } last) bell.Ring(last);
        return made;
    }

    /// <summary>A quarter may have ended, or another law may count its last day otherwise.</summary>
    public static async Task ReportsAsync(HubContext db, Lawbooks law, DateOnly day, CancellationToken cancellation)
    {
        var regions = await RegionReports.RegionsAsync(db, cancellation);
        await Locks.PlacesAsync(db, regions.Select(r => r.ToString()), [], cancellation);
        await RegionReports.RewriteAsync(db, regions, [], law, day, cancellation);
    }

    private async Task<(int Made, long? Place)> AppendAsync(HubContext db, DateOnly from, DateOnly day, CancellationToken cancellation)
    {
        await Locks.LogAsync(db, cancellation);
        List<EventDraft> drafts = [.. await TermDays.OverAsync(db, from, day, cancellation), .. await DeadlineDays.OfAsync(db, from, day, cancellation), .. RulebookDays.Of(law, from, day)];
        if (drafts.Count == 0) return (0, null);
        var rows = new NewRows(db);
        var place = await EventPlaces.AppendAsync(db, rows, drafts, clock.Now(), cancellation);
        await rows.SaveAsync(cancellation);
        return (drafts.Count, place);
    }
}
