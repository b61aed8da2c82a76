using Hub.Domain;

namespace Hub.Store;

/// <summary>Takes the entries of submits into the working set, one after the other, and notes what is to be written.</summary>
internal sealed class SubmitWriter(WorkingSet set, IdentitySeal seal, Lawbooks law, DateOnly today, DateTimeOffset now)
{
    private readonly Filer _filer = new(set, seal);

    public List<EntryRow> Entries { get; } = [];

    /// <summary>The person files in which an institution's entry stands too.</summary>
    public Dictionary<EntryRow, IReadOnlyList<WorkingFile>> Also { get; } = [];

    public List<EventDraft> Events { get; } = [];

    /// <summary>The periodic reports among the entries, which are in no file.</summary>
    public List<LedgerEntry> Reports { get; } = [];

    public HashSet<RegionCode> Regions { get; } = [];

    /// <summary>The files of which the nodes' indexes keep something else by now; most of them have an event that says so.</summary>
    public HashSet<string> Restated { get; } = [];

    /// <summary>What corrections of ID numbers among the entries moved.</summary>
    public List<CorrectedIdentity> Corrections { get; } = [];

    public IReadOnlyList<SubmitOutcome> Take(IReadOnlyList<PreparedEntry> entries) => Take(entries, new Touched());

    /// <param name="touched">Is told the files that change, with their folds before.</param>
    public IReadOnlyList<SubmitOutcome> Take(IReadOnlyList<PreparedEntry> entries, Touched touched)
    {
        var outcomes = entries.Select(e => Take(e, touched)).ToList();
        var events = new FileEvents(set, law, today, [.. entries.Select(e => Originals.Of(e.Entry)).OfType<string>().Distinct()]);
        foreach (var (file, before, restated, told) in SideBySide.Each(touched.Files.ToList(), Fold))
        {
            if (restated) Restated.Add(file.File.Id);
            set.Ratios.Update(file.File.Id, before, file.Derived!);
            Events.AddRange(told);
        }

        Events.AddRange(new PlaceEvents(set).Of(touched.OfPlaces));
        Events.AddRange(set.Ratios.Alerts(law));
        return outcomes;

        (WorkingFile File, Derivation Before, bool Restated, List<EventDraft> Told) Fold((WorkingFile File, Derivation Before, IReadOnlyList<LedgerEntry> Added) one)
        {
            one.File.Derived = Derivation.Of(one.File.File, law, set.Record);
            return (one.File, one.Before, Rederivations.Differ(one.Before, one.File.Derived), [.. events.Of(one.File, one.Before, one.File.Derived, one.Added)]);
        }
    }

    private SubmitOutcome Take(PreparedEntry prepared, Touched touched)
    {
        var (entry, control, _, hash) = prepared;
        if (prepared.Stray is { } stray) return new SubmitOutcome(StrayIdNumbers.Masked(entry.Id), EntryResult.Refused) { Refusals = [stray] };
        var filing = _filer.Find(prepared);
        if (set.Known.TryGetValue(control, out var known))
        {
            if (!known.AsSpan().SequenceEqual(hash)) return Refused(entry, new Refusal("ID_TAKEN", $"Region {entry.Region} has sent another entry with the id {entry.Id}.", ["id"]));
            Regions.Add(entry.Region);
            return Filed(prepared, EntryResult.Unchanged, control, set.FilingOf(control)?.Person ?? filing?.Person, []);
        }

        if (_filer.Misnamed(prepared, filing?.Person) is { } misnamed) return Refused(entry, misnamed);
        var verdict = Admission.Check(entry, filing?.Person?.File, set.PlaceOf(filing?.Place ?? entry.Place ?? PlaceOf(entry.Target)), law, set.Record, today);
        if (verdict.Refusals.Count > 0) return Refused(entry, [.. verdict.Refusals]) with { FileId = filing?.Person?.File is { Entries.Count: > 0 } about ? about.Id : null };
        if (entry is IdentityCorrectedEntry corrected)
        {
            if (Misnumbered(prepared, filing!.Person!) is { } misnumbered) return Refused(entry, misnumbered);
            filing = new Filing(set.Files.GetValueOrDefault(prepared.FileId!) ?? _filer.NewFile(corrected.IdNumber, filing.Person!.File.Name), null, [filing.Person!]);
        }

        filing ??= entry is RegistrationEntry first ? new Filing(_filer.NewFile(first.IdNumber, first.Name), null, []) : null;
        if (filing is null) return Refused(entry, Filer.Unknown(entry));
        var filed = new LedgerEntry(control, entry, now);
        Append(filed, prepared, filing, touched);
        set.Known.Add(control, hash);
        set.File(control, filing);
        Regions.Add(entry.Region);
        var row = Row(filed, prepared, filing);
        Entries.Add(row);
        if (filing.Also.Count > 0) Also.Add(row, filing.Also);
        return Filed(prepared, EntryResult.Accepted, control, filing.Person, verdict.Warnings);
    }

    private InstitutionCode? PlaceOf(string? control) => control is null ? null : set.FilingOf(control)?.Place;

    private void Append(LedgerEntry filed, PreparedEntry prepared, Filing filing, Touched touched)
    {
        var about = filed.Content is ReversalEntry reversal ? set.Find(reversal.Entry)?.Content : filed.Content;
        foreach (var file in filing.Also.Append(filing.Person).OfType<WorkingFile>())
        {
            Before(file, touched);
            set.Append(file, filed);
        }

        if (filing.Person is { } person) touched.Add(person, filed);
        if (filing.Place is { } place)
        {
            set.Append(place, filed);
            touched.Add(filed);
        }

        if (filed.Content is IdentityCorrectedEntry) Correct(filed, prepared.LocalCode!.Value, filing.Also[0], filing.Person!, touched);
        if (filed.Content is ReportSentEntry) Reports.Add(filed);
        if (filed.Content is RegistrationEntry registration) _filer.Registered(registration, prepared.Code, filing.Person!);
        if (about is null || !InstitutionRecords.Changes(about)) return;
        foreach (var other in Others(about))
        {
            Before(other, touched);
            other.MarkChanged();
        }

        set.Record = set.Record.With(about.Place!.Value, filed);
    }

    /// <summary>The right number must be another than the file's, and the part that goes must be named: by a code that goes with it, by one of its file, or by the hub's own .</summary>
    private Refusal? Misnumbered(PreparedEntry prepared, WorkingFile from)
    {
        var (entry, fileId) = ((IdentityCorrectedEntry)prepared.Entry, prepared.FileId!);
        if (fileId == from.File.Id) return new Refusal("ID_NUMBER_UNCHANGED", $"That is the number that {entry.Person} is filed under.", ["idNumber"]);
        var named = IdentityMove.Of(from.File, entry).Codes.Count > 0 || set.Files.GetValueOrDefault(fileId)?.File.Codes.Count > 0;
        return named || set.OwnerOf(prepared.LocalCode!.Value) is not { } owner || owner.File.Id == fileId
            ? null
            : new Refusal("LOCAL_CODE_TAKEN", "The code that the hub would issue names another person already; the national code is needed.", ["idNumber"], Reading: "A-49");
    }

    private void Correct(LedgerEntry filed, PersonCode local, WorkingFile from, WorkingFile to, Touched touched)
    {
        touched.Add(from, filed);
        Corrections.Add(CorrectedIdentity.Apply(filed, from, to, local, set));
    }

    /// <summary>Before a file changes, its fold is kept to compare with.</summary>
    private void Before(WorkingFile file, Touched touched) => touched.Before(file, () => file.Derived ?? Derivation.Of(file.File, law, set.Record));

    /// <summary>Whose fold a decision on an institution, or its being taken back, can change: those scored for damages there, named by an agreement, or registered where one is signed.</summary>
    private IEnumerable<WorkingFile> Others(Entry about) => set.At(about.Place!.Value).Where(f => f.File.Entries.Any(e => e.Content.Place == about.Place && Concerns(about, e.Content)));

    private static bool Concerns(Entry about, Entry known) =>
        InstitutionRecord.IsDamages(about) ? InstitutionRecord.IsDamages(known) : known is AgreementEntry || (known is RegistrationEntry && InstitutionRecords.IsSigning(about));

    private static SubmitOutcome Filed(PreparedEntry prepared, EntryResult result, string control, WorkingFile? file, IReadOnlyList<Refusal> warnings)
    {
        var entry = prepared.Entry;
        // A correction of a part leaves the code that it names where it was.
        var named = entry is IdentityCorrectedEntry && file?.File.Codes.Contains(entry.Subject!.Value) == false ? null : entry.Subject;
        var code = entry is RegistrationEntry ? prepared.Code : named ?? file?.File.Codes.Cast<PersonCode?>().FirstOrDefault();
        return new SubmitOutcome(entry.Id, result, control, code, file?.File.Id) { Warnings = warnings };
    }

    private static SubmitOutcome Refused(Entry entry, params IReadOnlyList<Refusal> refusals) => new(entry.Id, EntryResult.Refused) { Refusals = refusals };

    private EntryRow Row(LedgerEntry entry, PreparedEntry prepared, Filing filing) => new()
    {
        Control = entry.Control,
        Region = entry.Content.Region.Number,
        SenderId = entry.Content.Id,
        ContentHash = prepared.Hash,
        Kind = entry.Content.Kind,
        FileId = filing.Person?.File.Id,
        InstitutionFile = filing.Place?.Value,
        Institution = entry.Content.PlaceBy(control => set.Find(control)?.Content)?.Value,
        Target = entry.Content.Target,
        Circumstance = InstitutionRecord.IsDamages(entry.Content) ? (int)Circumstance.LiquidatedDamages : (int?)(entry.Content as PointsEntry)?.Circumstance,
        LawDay = entry.Content.LawDay,
        RecordedAt = entry.RecordedAt,
        Content = prepared.Content,
    };
}
