using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Everything that a transaction's entries refer to, locked and loaded.</summary>
internal sealed class WorkingSet
{
    private readonly Dictionary<string, string> _owners;
    private readonly Dictionary<string, string> _filesOfEntries;

    private WorkingSet(Dictionary<string, string> owners, Dictionary<string, string> filesOfEntries) => (_owners, _filesOfEntries) = (owners, filesOfEntries);

    public Dictionary<string, WorkingFile> Files { get; private init; } = [];

    /// <summary>Content hashes of the submitted controls that the ledger has.</summary>
    public Dictionary<string, byte[]> Known { get; private init; } = [];

    public Dictionary<string, InstitutionRow> Institutions { get; private init; } = [];

    public IReadOnlyList<LedgerEntry> OfInstitutions { get; set; } = [];

    /// <summary>Institutions that a registration of this transaction describes anew.</summary>
    public HashSet<InstitutionRow> Described { get; } = [];

    /// <summary>Where the events of entries that are being reversed were heard.</summary>
    public ILookup<string, EventScopeRow> Heard { get; private init; } = Array.Empty<EventScopeRow>().ToLookup(s => "");

    public WorkingFile? OwnerOf(PersonCode code) => _owners.TryGetValue(code.Value, out var file) ? Files[file] : null;

    public WorkingFile? FileOf(string control) => _filesOfEntries.TryGetValue(control, out var file) ? Files[file] : null;

    public void Add(WorkingFile file) => Files.Add(file.File.Id, file);

    public void Own(PersonCode code, WorkingFile file) => _owners[code.Value] = file.File.Id;

    public void File(string control, WorkingFile file) => _filesOfEntries[control] = file.File.Id;

    /// <summary>The registration with the latest day says what an institution is called and where it lies.</summary>
    public void Describe(RegistrationEntry by)
    {
        if (!Institutions.TryGetValue(by.Institution.Value, out var row)) row = new InstitutionRow { Code = by.Institution.Value, Name = "", Kind = (int)by.InstitutionKind, Region = by.Region.Number, DescribedOn = DateOnly.MinValue };
        if (by.RegisteredOn < row.DescribedOn) return;
        (row.Name, row.Kind, row.Public, row.Region, row.DescribedOn) = (by.InstitutionName, (int)by.InstitutionKind, by.InstitutionPublic ?? row.Public, by.Region.Number, by.RegisteredOn);
        Institutions[row.Code] = row;
        Described.Add(row);
    }

    /// <exception cref="StaleLockException">Another node gave a code or an entry to a file between the look and the lock: begin again.</exception>
    public static async Task<WorkingSet> LoadAsync(HubContext db, IReadOnlyList<Entry> entries, IdentitySeal seal, CancellationToken cancellation)
    {
        var codes = entries.Select(e => e.Subject).OfType<PersonCode>().Concat(LocalCodes(entries, seal)).Select(c => c.Value).Distinct().ToList();
        var controls = entries.Select(e => LedgerEntry.ControlOf(e.Region, e.Id)).ToList();
        var referred = entries.Select(e => e.Target).OfType<string>().Distinct().ToList();

        var damaged = entries.Where(InstitutionRecord.IsDamages).Select(e => e.Place!.Value.Value).Distinct().ToList();
        await Locks.InstitutionsAsync(db, damaged, cancellation);
        var files = entries.OfType<RegistrationEntry>().Select(r => seal.FileId(r.IdNumber))
            .Concat((await OwnersAsync(db, codes, cancellation)).Values)
            .Concat((await FilesOfAsync(db, referred, cancellation)).Values)
            .Concat(await InstitutionRecords.FilesAsync(db, damaged, [], cancellation)).ToHashSet();
        await Locks.FilesAsync(db, files, cancellation);

        var owners = await OwnersAsync(db, codes, cancellation);
        var filesOfEntries = await FilesOfAsync(db, referred, cancellation);
        if (owners.Values.Concat(filesOfEntries.Values).Any(f => !files.Contains(f))) throw new StaleLockException();

        var loaded = (await PersonFiles.LoadRowsAsync(db, db.Persons.Where(p => files.Contains(p.FileId)), seal, cancellation))
            .ToDictionary(f => f.File.Id, f => new WorkingFile(f.Person, f.File, isNew: false));
        var all = loaded.Values.SelectMany(f => f.File.Entries).Select(e => e.Content).Concat(entries).ToList();
        var institutions = all.Select(e => e.Place).OfType<InstitutionCode>().Select(i => i.Value).Distinct().ToList();
        var reversed = entries.OfType<ReversalEntry>().Select(r => r.Entry).ToList();
        return new WorkingSet(owners, filesOfEntries)
        {
            Files = loaded,
            Known = await db.Entries.Where(e => controls.Contains(e.Control)).ToDictionaryAsync(e => e.Control, e => e.ContentHash, cancellation),
            Institutions = await db.Institutions.Where(i => institutions.Contains(i.Code)).ToDictionaryAsync(i => i.Code, cancellation),
            OfInstitutions = await InstitutionRecords.EntriesAsync(db, all, null, cancellation),
            Heard = reversed.Count == 0 ? Array.Empty<EventScopeRow>().ToLookup(s => "") : await HeardAsync(db, reversed, cancellation),
        };
    }

    private static IEnumerable<PersonCode> LocalCodes(IEnumerable<Entry> entries, IdentitySeal seal) =>
        entries.OfType<RegistrationEntry>().Where(r => r.Person is null).Select(r => seal.LocalCode(r.IdNumber));

    private static async Task<Dictionary<string, string>> OwnersAsync(HubContext db, List<string> codes, CancellationToken cancellation) =>
        codes.Count == 0 ? [] : await db.PersonCodes.Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.FileId, cancellation);

    private static async Task<Dictionary<string, string>> FilesOfAsync(HubContext db, List<string> controls, CancellationToken cancellation) =>
        controls.Count == 0 ? [] : await db.Entries.Where(e => controls.Contains(e.Control) && e.FileId != null).ToDictionaryAsync(e => e.Control, e => e.FileId!, cancellation);

    private static async Task<ILookup<string, EventScopeRow>> HeardAsync(HubContext db, List<string> controls, CancellationToken cancellation)
    {
        var rows = await db.Events.Where(e => controls.Contains(e.Entry!))
            .Join(db.EventScopes, e => e.Place, s => s.Place, (e, s) => new { e.Entry, Scope = s }).ToListAsync(cancellation);
        return rows.ToLookup(r => r.Entry!, r => r.Scope);
    }
}
