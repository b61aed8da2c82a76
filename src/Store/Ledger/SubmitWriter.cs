using Hub.Domain;

namespace Hub.Store;

/// <summary>Takes the entries of submits into the working set, one after the other, and notes what is to be written.</summary>
internal sealed class SubmitWriter(WorkingSet set, IdentitySeal seal, Lawbooks law, DateOnly today, DateTimeOffset now)
{
    private IInstitutionRecord _institutions = InstitutionRecord.Of(set.OfInstitutions);

    public List<EntryRow> Entries { get; } = [];

    public List<EventDraft> Events { get; } = [];

    public HashSet<int> Regions { get; } = [];

    public IReadOnlyList<SubmitOutcome> Take(IReadOnlyList<Entry> entries)
    {
        var touched = new Touched();
        var outcomes = entries.Select(e => Take(e, touched)).ToList();
        var events = new FileEvents(set, today);
        foreach (var (file, before, added) in touched.Files)
        {
            file.Derived = Derivation.Of(file.File, law, _institutions);
            Events.AddRange(events.Of(file, before, file.Derived, added));
        }
        return outcomes;
    }

    private SubmitOutcome Take(Entry entry, Touched touched)
    {
        var control = LedgerEntry.ControlOf(entry.Region, entry.Id);
        var content = EntryContent.Write(entry);
        if (StrayIdNumbers.Find(content) is { } stray) return new SubmitOutcome(StrayIdNumbers.Masked(entry.Id), EntryResult.Refused) { Refusals = [stray] };
        var hash = EntryContent.Hash(entry, content, seal);
        if (set.Known.TryGetValue(control, out var known))
        {
            if (!known.AsSpan().SequenceEqual(hash)) return Refused(entry, new Refusal("ID_TAKEN", $"Region {entry.Region} has sent another entry with the id {entry.Id}.", ["id"]));
            Regions.Add(entry.Region.Number);
            return Filed(entry, EntryResult.Unchanged, control, FileOf(entry), []);
        }
        var file = FileOf(entry);
        if (Misnamed(entry, file) is { } misnamed) return Refused(entry, misnamed);
        var verdict = Admission.Check(entry, file?.File, null, law, _institutions, today);
        if (verdict.Refusals.Count > 0) return Refused(entry, [.. verdict.Refusals]);
        file ??= entry is RegistrationEntry first ? NewFile(first) : null;
        if (file is null) return Refused(entry, Unknown(entry));

        Touch(entry, file, touched);
        var filed = new LedgerEntry(control, entry, now);
        file.Append(filed);
        touched.Add(file, filed);
        if (entry is RegistrationEntry registration) Registered(registration, file);
        if (InstitutionRecord.IsDamages(entry)) _institutions = InstitutionRecord.Of(set.OfInstitutions = [.. set.OfInstitutions, filed]);
        set.Known.Add(control, hash);
        set.File(control, file);
        Regions.Add(entry.Region.Number);
        Entries.Add(Row(filed, content, hash, file));
        return Filed(entry, EntryResult.Accepted, control, file, verdict.Warnings);
    }

    /// <summary>Before the file changes, its fold is kept to compare with; so are those of others whose scores this decision can change.</summary>
    private void Touch(Entry entry, WorkingFile file, Touched touched)
    {
        touched.Before(file, file.Derived ?? Derivation.Of(file.File, law, _institutions));
        if (!InstitutionRecord.IsDamages(entry)) return;
        var institution = entry.Place;
        foreach (var other in set.Files.Values.Where(f => f.File.Entries.Any(e => InstitutionRecord.IsDamages(e.Content) && e.Content.Place == institution)))
        {
            touched.Before(other, other.Derived ?? Derivation.Of(other.File, law, _institutions));
            other.MarkChanged();
        }
    }

    private WorkingFile? FileOf(Entry entry) =>
        entry is RegistrationEntry registration ? set.Files.GetValueOrDefault(seal.FileId(registration.IdNumber))
        : entry.Target is { } control ? set.FileOf(control)
        : entry.Subject is { } code ? set.OwnerOf(code) : null;

    /// <summary>A code names one person for ever: never does it merge two files, whether the standard or the hub gave it .</summary>
    private Refusal? Misnamed(Entry entry, WorkingFile? file)
    {
        if (entry is not RegistrationEntry registration) return null;
        var code = CodeOf(registration);
        if (set.OwnerOf(code) is { } owner && owner != file)
        {
            return registration.Person is null
                ? new Refusal("LOCAL_CODE_TAKEN", "The code that the hub would issue names another person already; the national code is needed.", ["person"], Reading: "A-49")
                : new Refusal("PERSON_CODE_TAKEN", $"The code {code} names a person with another ID number.", ["person"]);
        }
        return code.IsLocal && code != seal.LocalCode(registration.IdNumber)
            ? new Refusal("LOCAL_CODE_WRONG", $"The code {code} is not the one that the hub issues for this person.", ["person"], Reading: "A-49")
            : null;
    }

    private PersonCode CodeOf(RegistrationEntry registration) => registration.Person ?? seal.LocalCode(registration.IdNumber);

    private WorkingFile NewFile(RegistrationEntry registration)
    {
        var person = seal.NewFile(registration.IdNumber, registration.Name);
        var file = new WorkingFile(person, new PersonFile(person.FileId, person.Name, [], []), isNew: true);
        set.Add(file);
        return file;
    }

    private void Registered(RegistrationEntry registration, WorkingFile file)
    {
        var code = CodeOf(registration);
        file.Name(code);
        set.Own(code, file);
        set.Describe(registration);
    }

    private static Refusal Unknown(Entry entry) => entry.Target is not null
        ? new Refusal("UNKNOWN_ENTRY", "No entry with this control, or this id of the same region, is in the ledger.", ["entry"])
        : new Refusal("UNKNOWN_PERSON", "No person with this code is registered.", ["person"]);

    private SubmitOutcome Filed(Entry entry, EntryResult result, string control, WorkingFile? file, IReadOnlyList<Refusal> warnings)
    {
        var code = entry is RegistrationEntry r ? CodeOf(r) : entry.Subject ?? file?.File.Codes.Cast<PersonCode?>().FirstOrDefault();
        return new SubmitOutcome(entry.Id, result, control, code, file?.File.Id) { Warnings = warnings };
    }

    private static SubmitOutcome Refused(Entry entry, params IReadOnlyList<Refusal> refusals) => new(entry.Id, EntryResult.Refused) { Refusals = refusals };

    private EntryRow Row(LedgerEntry entry, string content, byte[] hash, WorkingFile file) => new()
    {
        Control = entry.Control,
        Region = entry.Content.Region.Number,
        SenderId = entry.Content.Id,
        ContentHash = hash,
        Kind = entry.Content.Kind,
        FileId = file.File.Id,
        Institution = entry.Content.Place?.Value,
        Circumstance = (int?)(entry.Content as PointsEntry)?.Circumstance,
        LawDay = entry.Content.LawDay,
        RecordedAt = now,
        Content = content,
    };
}
