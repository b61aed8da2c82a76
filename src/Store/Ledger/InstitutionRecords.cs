using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// What the ledger has of institutions that the fold of persons there needs: liquidated-damages decisions, which can change what other
/// persons' scores count, and signings of agreements, from which commitments are due.
/// </summary>
internal static class InstitutionRecords
{
    /// <summary>All that these entries of persons can need, as known at a moment (null: now).</summary>
    public static async Task<IInstitutionRecord> OfAsync(HubContext db, IEnumerable<Entry> entries, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        InstitutionRecord.Of(await EntriesAsync(db, entries, knownAt, cancellation));

    public static async Task<List<LedgerEntry>> EntriesAsync(HubContext db, IEnumerable<Entry> entries, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var all = entries.ToList();
        var damaged = all.Where(InstitutionRecord.IsDamages).Select(PlaceOf).Distinct().ToList();
        var signing = all.Where(e => e is RegistrationEntry or AgreementEntry).Select(PlaceOf).Distinct().ToList();
        if (damaged.Count == 0 && signing.Count == 0) return [];
        var rows = db.Entries.Where(e => signing.Contains(e.InstitutionFile!) && (e.Kind == "agreement" || e.Kind == "reversal"));
        if (damaged.Count > 0) rows = rows.Union(Decisions(db, damaged)).Union(db.Entries.Where(e => damaged.Contains(e.InstitutionFile!) && e.Kind == "reversal"));
        if (knownAt is { } moment) rows = rows.Where(e => e.RecordedAt <= moment);
        return (await rows.ToListAsync(cancellation)).ConvertAll(r => PersonFiles.ReadEntry(r, null));
    }

    /// <summary>The files of persons that a new entry on the institution can change: of a damages decision those scored for one there, of a signing those registered there.</summary>
    public static async Task<List<string>> FilesAsync(HubContext db, IReadOnlyList<string> damaged, IReadOnlyList<string> signing, CancellationToken cancellation)
    {
        var files = damaged.Count == 0 ? [] : await Decisions(db, damaged).Where(e => e.FileId != null).Select(e => e.FileId!).Distinct().ToListAsync(cancellation);
        if (signing.Count > 0) files.AddRange(await db.Registrations.Where(r => signing.Contains(r.Institution)).Select(r => r.FileId).Distinct().ToListAsync(cancellation));
        return files;
    }

    private static IQueryable<EntryRow> Decisions(HubContext db, IReadOnlyList<string> institutions) =>
        db.Entries.Where(e => institutions.Contains(e.Institution!) && e.Circumstance == (int)Circumstance.LiquidatedDamages);

    private static string PlaceOf(Entry entry) => entry.Place!.Value.Value;
}
