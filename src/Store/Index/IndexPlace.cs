using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>How far an index has read on.</summary>
/// <param name="Event">The id of the event at the place, by which the log is known again; null where there is none.</param>
/// <param name="Number">Of the last rederivation.</param>
internal readonly record struct IndexPlace(long Place, string? Event, long Number)
{
    /// <summary>Behind all that there is.</summary>
    public static async Task<IndexPlace> LastAsync(HubContext db, CancellationToken cancellation)
    {
        var last = await db.Events.OrderByDescending(e => e.Place).Select(e => new { e.Place, e.Id }).FirstOrDefaultAsync(cancellation);
        return new IndexPlace(last?.Place ?? 0, last?.Id, await db.Rederivations.MaxAsync(r => (long?)r.Number, cancellation) ?? 0);
    }

    /// <summary>That what comes behind this place of the log is all that there was since.</summary>
    /// <exception cref="InvalidOperationException">The log is another one, as after commits were lost, or what comes behind the place is no longer kept.</exception>
    public async Task RequireAsync(HubContext db, IndexPlace last, CancellationToken cancellation)
    {
        if (last.Place < Place || last.Number < Number) throw new InvalidOperationException("The log has less than was read of it.");
        if (Event is null && Place == 0) return;
        var place = Place;
        var there = last.Place == Place ? last.Event : await db.Events.Where(e => e.Place == place).Select(e => e.Id).SingleOrDefaultAsync(cancellation);
        // The last that was removed may be the very one; anything behind it was to be read.
        if (there is null && await db.LogHorizon.AnyAsync(h => h.Place == place, cancellation)) return;
        if (there != Event) throw new InvalidOperationException("The log is another one, or what was not read of it is no longer kept.");
    }
}
