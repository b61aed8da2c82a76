using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Puts person files together from their rows, in one query for any number of them.</summary>
internal static class PersonFiles
{
    public static async Task<IReadOnlyDictionary<string, PersonFile>> LoadAsync(HubContext db, IQueryable<PersonRow> persons, IdentitySeal seal, CancellationToken cancellation) =>
        (await LoadRowsAsync(db, persons, seal, cancellation)).ToDictionary(f => f.File.Id, f => f.File);

    /// <summary>The files together with their persons' rows.</summary>
    public static async Task<IReadOnlyList<(PersonRow Person, PersonFile File)>> LoadRowsAsync(HubContext db, IQueryable<PersonRow> persons, IdentitySeal seal, CancellationToken cancellation)
    {
        var rows = await persons.Select(p => new
        {
            Person = p,
            Codes = db.PersonCodes.Where(c => c.FileId == p.FileId).OrderBy(c => c.Code).Select(c => c.Code).ToList(),
            Entries = db.Entries.Where(e => e.FileId == p.FileId).OrderBy(e => e.Sequence).ToList(),
            OfInstitutions = db.EntryFiles.Where(f => f.FileId == p.FileId).Join(db.Entries, f => f.Sequence, e => e.Sequence, (f, e) => e).OrderBy(e => e.Sequence).ToList(),
            Arrived = db.EntryMoves.Where(m => m.ToFile == p.FileId).ToList(),
            Left = db.EntryMoves.Where(m => m.FromFile == p.FileId).ToList(),
        }).AsSingleQuery().ToListAsync(cancellation);
        return rows.ConvertAll(r => (r.Person, Assemble(r.Person, r.Codes, r.Entries.Concat(r.OfInstitutions).DistinctBy(e => e.Sequence).OrderBy(e => e.Sequence), [.. r.Arrived.Concat(r.Left).DistinctBy(m => (m.Correction, m.Sequence)).OrderBy(m => m.Correction)], seal)));
    }

    /// <param name="id">The ID number of the file that the entry is in; null where it is in none.</param>
    public static LedgerEntry ReadEntry(EntryRow row, IdNumber? id) => new(row.Control, EntryContent.Read(row.Kind, row.Content, id), row.RecordedAt);

    private static PersonFile Assemble(PersonRow person, IEnumerable<string> codes, IEnumerable<EntryRow> entries, List<EntryMoveRow> moves, IdentitySeal seal)
    {
        var id = seal.Open(person);
        var all = entries.Select(e => (e.Sequence, Entry: ReadEntry(e, id))).ToList();
        var file = new PersonFile(person.FileId, person.Name, [.. codes.Select(PersonCode.Parse)], [.. all.Select(e => e.Entry)]);
        if (moves.Count == 0) return file;
        var ofEntries = moves.ToLookup(m => m.Sequence);
        var stays = all.SelectMany(e => FileStays.Of(person.FileId, e.Entry, ofEntries[e.Sequence])).ToList();
        var gone = all.Where(e => ofEntries[e.Sequence].LastOrDefault() is { } last && last.ToFile != person.FileId).Select(e => e.Entry);
        return file with { Entries = [.. file.Entries.Except(gone)], Moved = stays };
    }
}
