using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Some of the files that changed behind a place.</summary>
/// <param name="UpTo">All that changed up to there are among them.</param>
internal sealed record IndexChanges(IReadOnlyList<string> Files, IndexPlace UpTo)
{
    /// <summary>How many places of the log are read at once.</summary>
    public const int PlacesAtOnce = 1_000;

    private const int FilesAtOnce = 2_000;

    public static async Task<IndexChanges> BehindAsync(HubContext db, IndexPlace from, IndexPlace last, CancellationToken cancellation)
    {
        await from.RequireAsync(db, last, cancellation);
        var upTo = Math.Min(last.Place, from.Place + PlacesAtOnce);
        List<string> files = upTo == from.Place ? [] : await db.Events.Where(e => e.Place > from.Place && e.Place <= upTo && e.FileId != null).Select(e => e.FileId!).Distinct().ToListAsync(cancellation);
        var known = upTo == last.Place ? last.Event : await db.Events.Where(e => e.Place == upTo).Select(e => e.Id).SingleAsync(cancellation);
        var (again, number) = from.Number == last.Number ? ([], from.Number) : await AgainAsync(db, from.Number, cancellation);
        return new IndexChanges([.. files.Concat(again).Distinct()], new IndexPlace(upTo, known, number));
    }

    /// <summary>Files that were derived anew, of as many rederivations as there is room for.</summary>
    private static async Task<(IReadOnlyList<string> Files, long Number)> AgainAsync(HubContext db, long behind, CancellationToken cancellation)
    {
        for (var limit = FilesAtOnce; ; limit *= 2)
        {
            var found = await db.Rederivations.Where(r => r.Number > behind)
                .SelectMany(r => db.Persons.Where(p => string.Compare(p.FileId, r.FirstFile) >= 0 && string.Compare(p.FileId, r.LastFile) <= 0).DefaultIfEmpty(), (r, p) => new { r.Number, p!.FileId })
                .OrderBy(f => f.Number).Take(limit).ToListAsync(cancellation);
            // Of the last one there may be more.
            var whole = found.Count < limit ? found : [.. found.Where(f => f.Number < found[^1].Number)];
            if (whole.Count == 0) continue;
            var number = behind;
            foreach (var next in whole.Select(f => f.Number).Distinct()) if (next != ++number) throw new InvalidOperationException("What was derived anew is no longer told of.");
            return ([.. whole.Select(f => f.FileId).OfType<string>()], number);
        }
    }
}
