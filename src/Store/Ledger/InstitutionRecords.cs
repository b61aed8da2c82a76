using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// What the ledger has of institutions that the fold of persons there needs: liquidated-damages decisions, which can change what other
/// persons' scores count, and agreements, from whose signing commitments are due and with which the terms of those responsible end; and what was taken back of either.
/// </summary>
internal static class InstitutionRecords
{
    /// <summary>Whether the entry changes the record, so that others at its institution have to be derived afresh.</summary>
    public static bool Changes(Entry entry) => InstitutionRecord.IsDamages(entry) || entry is AgreementEntry;

    public static bool IsSigning(Entry entry) => entry is AgreementEntry { SignedOn: not null };

    /// <summary>All that these entries of persons can need, as known at a moment (null: now).</summary>
    public static async Task<IInstitutionRecord> OfAsync(HubContext db, IEnumerable<Entry> entries, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        InstitutionRecord.Of(await EntriesAsync(db, entries, knownAt, cancellation));

    public static async Task<List<LedgerEntry>> EntriesAsync(HubContext db, IEnumerable<Entry> entries, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var damaged = new HashSet<string>();
        var agreed = new HashSet<string>();
        foreach (var entry in entries)
        {
            if (InstitutionRecord.IsDamages(entry)) damaged.Add(entry.Place!.Value.Value);
            if (entry is RegistrationEntry or AgreementEntry) agreed.Add(entry.Place!.Value.Value);
        }

        if (damaged.Count == 0 && agreed.Count == 0) return [];
        var shown = damaged.Count == 0 ? Agreements(db, agreed) : Agreements(db, agreed).Concat(Decisions(db, damaged));
        var rows = shown.Concat(shown.Join(db.Entries.Where(e => e.Kind == "reversal"), e => e.Control, r => r.Target, (e, r) => r));
        if (knownAt is { } moment) rows = rows.Where(e => e.RecordedAt <= moment);
        return (await rows.ToListAsync(cancellation)).ConvertAll(r => PersonFiles.ReadEntry(r, null));
    }

    /// <summary>The files of persons whose fold such an entry can change: of a damages decision those scored for one there, of a signing those registered there, of any agreement those whom one there named.</summary>
    public static async Task<List<string>> FilesAsync(HubContext db, IReadOnlyCollection<string> damaged, IReadOnlyCollection<string> signing, IReadOnlyCollection<string> agreed, CancellationToken cancellation)
    {
        var files = damaged.Count == 0 ? [] : await Decisions(db, damaged).Where(e => e.FileId != null).Select(e => e.FileId!)
            .Union(Decisions(db, damaged).Join(db.EntryFiles, e => e.Sequence, f => f.Sequence, (e, f) => f.FileId)).ToListAsync(cancellation);
        if (signing.Count > 0) files.AddRange(await db.Registrations.Where(r => signing.Contains(r.Institution)).Select(r => r.FileId).Distinct().ToListAsync(cancellation));
        if (agreed.Count > 0) files.AddRange(await Agreements(db, agreed).Join(db.EntryFiles, e => e.Sequence, f => f.Sequence, (e, f) => f.FileId).Distinct().ToListAsync(cancellation));
        return files;
    }

    private static IQueryable<EntryRow> Decisions(HubContext db, IReadOnlyCollection<string> institutions) =>
        db.Entries.Where(e => institutions.Contains(e.Institution!) && e.Circumstance == (int)Circumstance.LiquidatedDamages);

    private static IQueryable<EntryRow> Agreements(HubContext db, IReadOnlyCollection<string> institutions) =>
        db.Entries.Where(e => institutions.Contains(e.InstitutionFile!) && e.Kind == "agreement");
}
