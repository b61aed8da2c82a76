using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Everything that a transaction's entries refer to, locked and loaded.</summary>
internal sealed class WorkingSet
{
    private readonly Dictionary<string, string> _owners;
    private readonly Dictionary<string, FiledAt> _filed;
    private Dictionary<InstitutionCode, HashSet<WorkingFile>>? _at;

    private WorkingSet(Dictionary<string, string> owners, Dictionary<string, FiledAt> filed) => (_owners, _filed) = (owners, filed);

    public Dictionary<string, WorkingFile> Files { get; private init; } = [];
    public Dictionary<InstitutionCode, InstitutionFile> Places { get; private init; } = [];
    /// <summary>Content hashes of the submitted controls that the ledger has.</summary>
    public Dictionary<string, byte[]> Known { get; private init; } = [];
    public Dictionary<string, InstitutionRow> Institutions { get; private init; } = [];
    public WorkingRecord Record { get; set; } = WorkingRecord.Empty;
    /// <summary>Institutions that a registration of this transaction describes anew.</summary>
    public HashSet<InstitutionRow> Described { get; } = [];
    /// <summary>Where the events of entries that others follow up were heard, by control.</summary>
    public ILookup<string, HeardEvent> Heard { get; private init; } = Array.Empty<HeardEvent>().ToLookup(h => "");
    /// <summary>Who was told of the files whose numbers are corrected.</summary>
    public ToldOf Told { get; private init; } = ToldOf.Nobody;
    public required RatioWatch Ratios { get; init; }

    public WorkingFile? OwnerOf(PersonCode code) => _owners.TryGetValue(code.Value, out var file) ? Files[file] : null;

    /// <summary>Where an entry is, when the ledger or this transaction has it.</summary>
    public Filing? FilingOf(string control) => _filed.TryGetValue(control, out var at)
        ? new Filing(at.FileId is { } file ? Files[file] : null, at.InstitutionFile is { } code ? InstitutionCode.Parse(code) : null, [.. at.Also.Select(f => Files[f])])
        : null;

    public LedgerEntry? Find(string control) => FilingOf(control) is { } filing
        ? (filing.Person?.File.Entries ?? Places[filing.Place!.Value].Entries).FirstOrDefault(e => e.Control == control)
        : null;

    public void Add(WorkingFile file) => Files.Add(file.File.Id, file);

    /// <summary>The files with an entry of the institution.</summary>
    public IReadOnlyCollection<WorkingFile> At(InstitutionCode place)
    {
        if (_at is null)
        {
            _at = [];
            foreach (var file in Files.Values) foreach (var entry in file.File.Entries) NoteAt(file, entry.Content);
        }

        return _at.GetValueOrDefault(place, []);
    }

    /// <summary>The file has the entry from now on.</summary>
    public void Append(WorkingFile file, LedgerEntry entry)
    {
        file.Append(entry);
        NoteAt(file, entry.Content);
    }

    public void Own(PersonCode code, WorkingFile file) => _owners[code.Value] = file.File.Id;

    public void File(string control, Filing filing)
    {
        if (filing.Person is null && filing.Place is null) return;
        _filed[control] = new FiledAt(filing.Person?.File.Id, filing.Place?.Value, [.. filing.Also.Select(f => f.File.Id)]);
    }

    /// <summary>The entries stand in another file now.</summary>
    public void Refile(IEnumerable<LedgerEntry> entries, WorkingFile from, WorkingFile to)
    {
        _at = null;
        foreach (var control in entries.Select(e => e.Control))
        {
            if (!_filed.TryGetValue(control, out var at)) continue;
            _filed[control] = at.FileId is null ? at with { Also = [.. at.Also.Where(f => f != from.File.Id).Append(to.File.Id).Distinct()] } : at with { FileId = to.File.Id };
        }
    }

    public void Append(InstitutionCode place, LedgerEntry entry) => Places[place] = Places[place] with { Entries = [.. Places[place].Entries, entry] };

    /// <summary>The institution's file; null where nobody was ever registered there and nothing is known of it.</summary>
    public InstitutionFile? PlaceOf(InstitutionCode? code) =>
        code is { } place && Places.TryGetValue(place, out var file) && (file.Entries.Count > 0 || Institutions.ContainsKey(place.Value)) ? file : null;

    /// <summary>The registration with the latest day says what an institution is called and where it lies.</summary>
    public void Describe(RegistrationEntry by)
    {
        if (!Institutions.TryGetValue(by.Institution.Value, out var row)) row = new InstitutionRow { Code = by.Institution.Value, Name = "", Kind = (int)by.InstitutionKind, Region = by.Region.Number, DescribedOn = DateOnly.MinValue };
        if (by.RegisteredOn < row.DescribedOn) return;
        (row.Name, row.Kind, row.Public, row.Region, row.DescribedOn) = (by.InstitutionName, (int)by.InstitutionKind, by.InstitutionPublic ?? row.Public, by.Region.Number, by.RegisteredOn);
        Institutions[row.Code] = row;
        Described.Add(row);
    }

    /// <param name="locked">False only to look at what would be: nothing may be written then.</param>
    /// <exception cref="StaleLockException">Another node gave a code or an entry to a file between the look and the lock: begin again.</exception>
    public static async Task<WorkingSet> LoadAsync(HubContext db, IReadOnlyList<PreparedEntry> entries, IdentitySeal seal, DateOnly today, bool locked, CancellationToken cancellation)
    {
        var needs = new SubmitNeeds(entries);
        var seen = await FiledAt.LoadAsync(db, needs.Referred, cancellation);
        needs.Refer(seen);
        if (needs.Corrected.Count > 0) needs.Joined.UnionWith(await ToldOf.PlacesAsync(db, needs.Corrected, cancellation));
        if (locked) await Locks.PlacesAsync(db, needs.Changed, needs.Joined, cancellation);
        var (owners, followed) = await OwnersAsync(db, needs.Codes, cancellation);
        var filed = await FiledAt.LoadAsync(db, needs.Referred, cancellation);
        if (filed.Count != seen.Count) throw new StaleLockException();
        var files = needs.Registered.Concat(owners.Values).Concat(followed).Concat(filed.Values.SelectMany(f => f.Files))
            .Concat(await InstitutionRecords.FilesAsync(db, needs.Damaged, needs.Signing, needs.Agreed, cancellation)).ToHashSet();
        if (locked && !db.IsSqlite)
        {
            await Locks.FilesAsync(db, files, cancellation);
            (owners, followed) = await OwnersAsync(db, needs.Codes, cancellation);
            if (owners.Values.Concat(followed).Any(f => !files.Contains(f))) throw new StaleLockException();
        }

        return await LoadAsync(db, needs, files, (owners, filed), seal, today, cancellation);
    }

    private static async Task<WorkingSet> LoadAsync(
        HubContext db, SubmitNeeds needs, HashSet<string> files, (Dictionary<string, string> Owners, Dictionary<string, FiledAt> Filed) found, IdentitySeal seal, DateOnly today, CancellationToken cancellation)
    {
        var loaded = (await PersonFiles.LoadRowsAsync(db, db.Persons.Where(p => files.Contains(p.FileId)), seal, cancellation))
            .ToDictionary(f => f.File.Id, f => new WorkingFile(f.Person, f.File, isNew: false));
        var all = loaded.Values.SelectMany(f => f.File.Entries).Select(e => e.Content).Concat(needs.Entries).ToList();
        var places = needs.Entries.Select(e => e.Place).OfType<InstitutionCode>().Concat(found.Filed.Values.Select(f => f.InstitutionFile).OfType<string>().Select(InstitutionCode.Parse)).Distinct().ToList();
        var institutions = all.Select(e => e.Place).OfType<InstitutionCode>().Concat(places).Select(i => i.Value).Distinct().ToList();
        // Between the look and the lock a correction can have taken an entry to another file.
        if (found.Filed.Any(f => f.Value.Files.Any(id => !loaded[id].Has(f.Key)))) throw new StaleLockException();
        return new WorkingSet(found.Owners, found.Filed)
        {
            Files = loaded,
            Places = await InstitutionFiles.LoadAsync(db, places, null, cancellation),
            Known = await db.Entries.Where(e => needs.Controls.Contains(e.Control)).ToDictionaryAsync(e => e.Control, e => e.ContentHash, cancellation),
            Institutions = await db.Institutions.Where(i => institutions.Contains(i.Code)).ToDictionaryAsync(i => i.Code, cancellation),
            Record = WorkingRecord.Of(await InstitutionRecords.EntriesAsync(db, all, null, cancellation)),
            Heard = await HeardAsync(db, [.. needs.Entries.Select(Originals.Of).OfType<string>().Distinct()], cancellation),
            Told = await ToldOf.LoadAsync(db, [.. needs.Corrected.Select(c => found.Owners.GetValueOrDefault(c)).OfType<string>()], cancellation),
            Ratios = await RatioWatch.LoadAsync(db, needs.Entries, today, cancellation),
        };
    }

    private void NoteAt(WorkingFile file, Entry entry)
    {
        if (_at is null || entry.Place is not { } place) return;
        if (!_at.TryGetValue(place, out var files)) _at.Add(place, files = []);
        files.Add(file);
    }

    /// <summary>The files that the codes name, and those to which corrections took entries of these, as far as that went.</summary>
    private static async Task<(Dictionary<string, string> Owners, IReadOnlySet<string> Followed)> OwnersAsync(HubContext db, List<string> codes, CancellationToken cancellation)
    {
        if (codes.Count == 0) return ([], new HashSet<string>());
        var rows = await db.PersonCodes.Where(c => codes.Contains(c.Code)).Select(c => new
        {
            c.Code, c.FileId, To = db.EntryMoves.Where(m => m.FromFile == c.FileId).Select(m => m.ToFile).ToList(),
        }).AsSingleQuery().ToListAsync(cancellation);
        var (followed, next) = (new HashSet<string>(), rows.SelectMany(r => r.To).ToList());
        while (next.FindAll(followed.Add) is { Count: > 0 } further)
        {
            next = await db.EntryMoves.Where(m => further.Contains(m.FromFile!)).Select(m => m.ToFile).Distinct().ToListAsync(cancellation);
        }

        return (rows.ToDictionary(r => r.Code, r => r.FileId), followed);
    }

    /// <summary>Where they were to be heard then, and by whom they were received, whoever is to hear of them now.</summary>
    private static async Task<ILookup<string, HeardEvent>> HeardAsync(HubContext db, List<string> controls, CancellationToken cancellation)
    {
        if (controls.Count == 0) return Array.Empty<HeardEvent>().ToLookup(h => "");
        var events = db.Events.Where(e => controls.Contains(e.Entry!));
        var scopes = await events.Join(db.EventScopes, e => e.Place, s => s.Place, (e, s) => new { e.Entry, e.FileId, Scope = s }).ToListAsync(cancellation);
        var received = await events.Join(db.Deliveries, e => e.Place, d => d.Place, (e, d) => new { e.Entry, e.FileId, d.Audience, d.Region, d.Institution }).Distinct().ToListAsync(cancellation);
        return scopes.Select(s => (s.Entry, s.FileId, At: Hearing.Read(s.Scope)))
            .Concat(received.Select(d => (d.Entry, d.FileId, At: Hearings.Received((Audience)d.Audience, d.Region, d.Institution))))
            .ToLookup(h => h.Entry!, h => new HeardEvent(h.FileId, h.At));
    }
}
