using System.Globalization;
using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads the ledger across persons and institutions, the newest entry first.</summary>
public sealed class Entries
{
    private static readonly string[] Decisions = ["points", "institutionDecision", "agreement", "practicePenalty"];

    private readonly Database _database;
    private readonly IdentitySeal _seal;
    private readonly Func<DateOnly> _today;

    internal Entries(Database database, IdentitySeal seal, Func<DateOnly> today) => (_database, _seal, _today) = (database, seal, today);

    public async Task<Page<FiledEntry>> PageAsync(EntryFilter where, Paging paging, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var all = WithPersons(db, Filtered(db, where, scope));
        var rest = all;
        if (paging.After is { } after)
        {
            if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) throw new FormatException("Not a cursor of this list.");
            rest = rest.Where(e => e.Entry.Sequence < sequence);
        }

        return await Keyset.PageAsync(all, rest.OrderByDescending(e => e.Entry.Sequence), paging, e => e.Entry.Sequence.ToString(CultureInfo.InvariantCulture), Read, cancellation);
    }

    /// <summary>The entries with these controls, in the order asked; null where there is none within the scope.</summary>
    public async Task<IReadOnlyList<FiledEntry?>> ByControlsAsync(IReadOnlyList<string> controls, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var entries = Filtered(db, EntryFilter.None, scope).Where(e => controls.Contains(e.Control));
        return (await WithPersons(db, entries).ToListAsync(cancellation)).ToDictionary(r => r.Entry.Control, Read).InOrder(controls);
    }

    /// <summary>The entries that senders within the region know by these ids of their own; an id may have been used in several regions.</summary>
    public async Task<IReadOnlyList<FiledEntry>> SentAsAsync(IReadOnlyList<string> senderIds, RegionCode within, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var (low, high) = within.Span;
        var entries = db.Entries.Where(e => senderIds.Contains(e.SenderId) && e.Region >= low && e.Region <= high);
        return (await WithPersons(db, entries).ToListAsync(cancellation)).ConvertAll(Read);
    }

    /// <summary>For each institution the decisions on it or on what happened there, also those that scored nobody, in the order of the ledger.</summary>
    /// <param name="year">By the day of the law; null: of every year.</param>
    public async Task<IReadOnlyList<IReadOnlyList<FiledEntry>>> OfInstitutionsAsync(IReadOnlyList<InstitutionCode> codes, int? year, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        var entries = db.Entries.Where(e => (asked.Contains(e.Institution!) && Decisions.Contains(e.Kind)) || asked.Contains(e.InstitutionFile!));
        if (year is { } of)
        {
            DateOnly first = new(of, 1, 1), last = new(of, 12, 31);
            entries = entries.Where(e => e.LawDay >= first && e.LawDay <= last);
        }

        var rows = await WithPersons(db, entries).OrderBy(e => e.Entry.Sequence).ToListAsync(cancellation);
        var byCode = rows.ToLookup(r => r.Entry.InstitutionFile ?? r.Entry.Institution!, Read);
        return [.. codes.Select(c => byCode[c.Value].ToList())];
    }

    private FiledEntry Read(OfPerson row) => new(
        row.Person?.FileId,
        PersonFiles.ReadEntry(row.Entry, row.Person is null ? null : _seal.Open(row.Person)),
        row.Entry.InstitutionFile is { } code ? InstitutionCode.Parse(code) : null);

    /// <summary>With the person in whose file it stands now.</summary>
    private static IQueryable<OfPerson> WithPersons(HubContext db, IQueryable<EntryRow> entries) =>
        entries.Select(e => new { Entry = e, FileId = e.FileId == null ? null : db.EntryMoves.Where(m => m.Sequence == e.Sequence).OrderByDescending(m => m.Correction).Select(m => m.ToFile).FirstOrDefault() ?? e.FileId })
            .LeftJoin(db.Persons, e => e.FileId, p => p.FileId, (e, p) => new OfPerson { Entry = e.Entry, Person = p });

    private IQueryable<EntryRow> Filtered(HubContext db, EntryFilter where, Scope scope)
    {
        var entries = new ReachedRecords(db, scope, _today()).Entries;
        if (where.Region is { } region)
        {
            var (low, high) = region.Span;
            entries = entries.Where(e => e.Region >= low && e.Region <= high);
        }

        if (where.Institution is { } institution) entries = entries.Where(e => e.Institution == institution.Value || e.InstitutionFile == institution.Value);
        if (where.InstitutionKind is { } kind)
        {
            var letter = kind == InstitutionKind.Medical ? "H" : "P";
            entries = entries.Where(e => (e.InstitutionFile ?? e.Institution)!.StartsWith(letter));
        }

        if (where.Kind is { } kinds) entries = entries.Where(e => kinds.Contains(e.Kind));
        if (where.DecidedFrom is { } decidedFrom) entries = entries.Where(e => e.LawDay >= decidedFrom);
        if (where.DecidedTo is { } decidedTo) entries = entries.Where(e => e.LawDay <= decidedTo);
        if (where.RecordedFrom is { } recordedFrom) entries = entries.Where(e => e.RecordedAt >= recordedFrom);
        if (where.RecordedTo is { } recordedTo) entries = entries.Where(e => e.RecordedAt <= recordedTo);
        return entries;
    }

    private sealed class OfPerson
    {
        public required EntryRow Entry { get; init; }
        public required PersonRow? Person { get; init; }
    }
}
