using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The ledger's liquidated-damages decisions on institutions, which can change what other persons' scores count .</summary>
internal static class Damages
{
    /// <summary>All such decisions on the institutions that these entries name in one, as known at a moment (null: now).</summary>
    public static async Task<List<LedgerEntry>> OfAsync(HubContext db, IEnumerable<Entry> entries, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var institutions = entries.Where(InstitutionRecord.IsDamages).Select(e => e.Place!.Value.Value).Distinct().ToList();
        if (institutions.Count == 0) return [];
        var rows = Rows(db, institutions);
        if (knownAt is { } moment) rows = rows.Where(e => e.RecordedAt <= moment);
        return (await rows.ToListAsync(cancellation)).ConvertAll(r => PersonFiles.ReadEntry(r, null!));
    }

    /// <summary>The files that have such an entry at one of the institutions.</summary>
    public static async Task<List<string>> FilesAsync(HubContext db, IReadOnlyList<string> institutions, CancellationToken cancellation) =>
        institutions.Count == 0 ? [] : await Rows(db, institutions).Select(e => e.FileId).Distinct().ToListAsync(cancellation);

    private static IQueryable<EntryRow> Rows(HubContext db, IReadOnlyList<string> institutions) =>
        db.Entries.Where(e => institutions.Contains(e.Institution!) && e.Circumstance == (int)Circumstance.LiquidatedDamages);
}
