using Hub.Domain;

namespace Hub.Store;

/// <summary>Takes the entries of submits into the working set, one after the other, and notes what is to be written.</summary>
internal sealed class SubmitWriter(WorkingSet set, IdentitySeal seal, Lawbooks law, DateOnly today, DateTimeOffset now)
{
    private readonly Filer _filer = new(set, seal);
    private IInstitutionRecord _institutions = InstitutionRecord.Of(set.OfInstitutions);

    public List<EntryRow> Entries { get; } = [];

    /// <summary>The person files in which an institution's entry stands too.</summary>
    public Dictionary<EntryRow, IReadOnlyList<WorkingFile>> Also { get; } = [];

    public List<EventDraft> Events { get; } = [];

    /// <summary>The periodic reports among the entries, which are in no file.</summary>
    public List<LedgerEntry> Reports { get; } = [];

    public HashSet<RegionCode> Regions { get; } = [];

    /// <summary>The files whose registrations or sanctions changed; most of them have an event that says so.</summary>
    public HashSet<string> Restated { get; } = [];

    /// <summary>What corrections of ID numbers among the entries moved.</summary>
    public List<CorrectedIdentity> Corrections { get; } = [];

    public IReadOnlyList<SubmitOutcome> Take(IReadOnlyList<Entry> entries) => Take(entries, new Touched());

    /// <param name="touched">Is told the files that change, with their folds before.</param>
    public IReadOnlyList<SubmitOutcome> Take(IReadOnlyList<Entry> entries, Touched touched)
    {
        var outcomes = entries.Select(e => Take(e, touched)).ToList();
        var events = new FileEvents(set, law, today, [.. entries.Select(Originals.Of).OfType<string>().Distinct()]);
        foreach (var (file, before, added) in touched.Files)
        {
            file.Derived = Derivation.Of(file.File, law, _institutions);
            if (Rederivations.Differ(before, file.Derived)) Restated.Add(file.File.Id);
            set.Ratios.Update(file.File.Id, before, file.Derived);
            Events.AddRange(events.Of(file, before, file.Derived, added));
        }

        Events.AddRange(new PlaceEvents(set).Of(touched.OfPlaces));
        Events.AddRange(set.Ratios.Alerts(law));
        return outcomes;
    }

    private SubmitOutcome Take(Entry entry, Touched touched)
    {
        var control = LedgerEntry.ControlOf(entry.Region, entry.Id);
        var content = EntryContent.Write(entry);
        if (StrayIdNumbers.Find(content) is { } stray) return new SubmitOutcome(StrayIdNumbers.Masked(entry.Id), EntryResult.Refused) { Refusals = [stray] };
        var hash = EntryContent.Hash(entry, content, seal);
        var filing = _filer.Find(entry);
        if (set.Known.TryGetValue(control, out var known))
        {
            if (!known.AsSpan().SequenceEqual(hash)) return Refused(entry, new Refusal("ID_TAKEN", $"Region {entry.Region} has sent another entry with the id {entry.Id}.", ["id"]));
            Regions.Add(entry.Region);
            return Filed(entry, EntryResult.Unchanged, control, set.FilingOf(control)?.Person ?? filing?.Person, []);
        }

        if (_filer.Misnamed(entry, filing?.Person) is { } misnamed) return Refused(entry, misnamed);
        var verdict = Admission.Check(entry, filing?.Person?.File, set.PlaceOf(filing?.Place ?? entry.Place ?? PlaceOf(entry.Target)), law, _institutions, today);
        if (verdict.Refusals.Count > 0) return Refused(entry, [.. verdict.Refusals]) with { FileId = filing?.Person?.File is { Entries.Count: > 0 } about ? about.Id : null };
        if (entry is IdentityCorrectedEntry corrected)
        {
            if (Misnumbered(corrected, filing!.Person!) is { } misnumbered) return Refused(entry, misnumbered);
            filing = new Filing(set.Files.GetValueOrDefault(seal.FileId(corrected.IdNumber)) ?? _filer.NewFile(corrected.IdNumber, filing.Person!.File.Name), null, [filing.Person!]);
        }

        filing ??= entry is RegistrationEntry first ? new Filing(_filer.NewFile(first.IdNumber, first.Name), null, []) : null;
        if (filing is null) return Refused(entry, Filer.Unknown(entry));
        var filed = new LedgerEntry(control, entry, now);
        Append(filed, filing, touched);
        set.Known.Add(control, hash);
        set.File(control, filing);
        Regions.Add(entry.Region);
        var row = Row(filed, content, hash, filing);
        Entries.Add(row);
        if (filing.Also.Count > 0) Also.Add(row, filing.Also);
        return Filed(entry, EntryResult.Accepted, control, filing.Person, verdict.Warnings);
    }

    private InstitutionCode? PlaceOf(string? control) => control is null ? null : set.FilingOf(control)?.Place;

    private void Append(LedgerEntry filed, Filing filing, Touched touched)
    {
        var about = filed.Content is ReversalEntry reversal ? set.Find(reversal.Entry)?.Content : filed.Content;
        foreach (var file in filing.Also.Append(filing.Person).OfType<WorkingFile>())
        {
            Before(file, touched);
            file.Append(filed);
        }

        if (filing.Person is { } person) touched.Add(person, filed);
        if (filing.Place is { } place)
        {
            set.Append(place, filed);
            touched.Add(filed);
        }

        if (filed.Content is IdentityCorrectedEntry) Correct(filed, filing.Also[0], filing.Person!, touched);
        if (filed.Content is ReportSentEntry) Reports.Add(filed);
        if (filed.Content is RegistrationEntry registration) _filer.Registered(registration, filing.Person!);
        if (about is null || !InstitutionRecords.Changes(about)) return;
        foreach (var other in Others(about))
        {
            Before(other, touched);
            other.MarkChanged();
        }

        _institutions = InstitutionRecord.Of(set.OfInstitutions = [.. set.OfInstitutions, filed]);
    }

    /// <summary>The right number must be another than the file's, and the part that goes must be named: by a code that goes with it, by one of its file, or by the hub's own .</summary>
    private Refusal? Misnumbered(IdentityCorrectedEntry entry, WorkingFile from)
    {
        var fileId = seal.FileId(entry.IdNumber);
        if (fileId == from.File.Id) return new Refusal("ID_NUMBER_UNCHANGED", $"That is the number that {entry.Person} is filed under.", ["idNumber"]);
        var named = IdentityMove.Of(from.File, entry).Codes.Count > 0 || set.Files.GetValueOrDefault(fileId)?.File.Codes.Count > 0;
        return named || set.OwnerOf(seal.LocalCode(entry.IdNumber)) is not { } owner || owner.File.Id == fileId
            ? null
            : new Refusal("LOCAL_CODE_TAKEN", "The code that the hub would issue names another person already; the national code is needed.", ["idNumber"], Reading: "A-49");
    }

    private void Correct(LedgerEntry filed, WorkingFile from, WorkingFile to, Touched touched)
    {
        touched.Add(from, filed);
        Corrections.Add(CorrectedIdentity.Apply(filed, from, to, seal.LocalCode(((IdentityCorrectedEntry)filed.Content).IdNumber), set));
    }

    /// <summary>Before a file changes, its fold is kept to compare with.</summary>
    private void Before(WorkingFile file, Touched touched) => touched.Before(file, () => file.Derived ?? Derivation.Of(file.File, law, _institutions));

    /// <summary>Whose fold a decision on an institution, or its being taken back, can change: those scored for damages there, named by an agreement, or registered where one is signed.</summary>
    private IEnumerable<WorkingFile> Others(Entry about) => set.Files.Values.Where(f => f.File.Entries.Any(e => e.Content.Place == about.Place && Concerns(about, e.Content)));

    private static bool Concerns(Entry about, Entry known) =>
        InstitutionRecord.IsDamages(about) ? InstitutionRecord.IsDamages(known) : known is AgreementEntry || (known is RegistrationEntry && InstitutionRecords.IsSigning(about));

    private SubmitOutcome Filed(Entry entry, EntryResult result, string control, WorkingFile? file, IReadOnlyList<Refusal> warnings)
    {
        // A correction of a part leaves the code that it names where it was.
        var named = entry is IdentityCorrectedEntry && file?.File.Codes.Contains(entry.Subject!.Value) == false ? null : entry.Subject;
        var code = entry is RegistrationEntry r ? _filer.CodeOf(r) : named ?? file?.File.Codes.Cast<PersonCode?>().FirstOrDefault();
        return new SubmitOutcome(entry.Id, result, control, code, file?.File.Id) { Warnings = warnings };
    }

    private static SubmitOutcome Refused(Entry entry, params IReadOnlyList<Refusal> refusals) => new(entry.Id, EntryResult.Refused) { Refusals = refusals };

    private EntryRow Row(LedgerEntry entry, string content, byte[] hash, Filing filing) => new()
    {
        Control = entry.Control,
        Region = entry.Content.Region.Number,
        SenderId = entry.Content.Id,
        ContentHash = hash,
        Kind = entry.Content.Kind,
        FileId = filing.Person?.File.Id,
        InstitutionFile = filing.Place?.Value,
        Institution = entry.Content.PlaceBy(control => set.Find(control)?.Content)?.Value,
        Target = entry.Content.Target,
        Circumstance = InstitutionRecord.IsDamages(entry.Content) ? (int)Circumstance.LiquidatedDamages : (int?)(entry.Content as PointsEntry)?.Circumstance,
        LawDay = entry.Content.LawDay,
        RecordedAt = entry.RecordedAt,
        Content = content,
    };
}
