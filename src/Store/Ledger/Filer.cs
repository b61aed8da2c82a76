using Hub.Domain;

namespace Hub.Store;

/// <summary>Finds the file that an entry goes into, and sees that a code names one person for ever.</summary>
internal sealed class Filer(WorkingSet set, IdentitySeal seal)
{
    /// <summary>
    /// By whom it is about; else by the entry that it refers to; else by the institution; else it is the region's own. Null where that is
    /// not known.
    /// </summary>
    public Filing? Find(PreparedEntry prepared)
    {
        var entry = prepared.Entry;
        if (entry is RegistrationEntry) return OfPerson(set.Files.GetValueOrDefault(prepared.FileId!));
        if (entry.Subject is { } code) return OfPerson(set.OwnerOf(code) is { } owner ? Followed(entry, owner) : null);
        if (entry.Target is { } control) return OfTarget(entry, control);
        return entry.Place is { } place ? new Filing(null, place, [.. entry.Responsible.Select(set.OwnerOf).OfType<WorkingFile>().Distinct()]) : Filing.OfRegion;
    }

    /// <summary>A code names one person for ever: never does it merge two files, whether the standard or the hub gave it .</summary>
    public Refusal? Misnamed(PreparedEntry prepared, WorkingFile? file)
    {
        foreach (var responsible in prepared.Entry.Responsible)
        {
            if (set.OwnerOf(responsible) is null) return new Refusal("UNKNOWN_PERSON", $"No person with the code {responsible} is registered.", ["responsible"]);
        }

        if (prepared.Entry is not RegistrationEntry registration) return null;
        var code = prepared.Code;
        if (set.OwnerOf(code) is { } owner && owner != file)
        {
            return registration.Person is null
                ? new Refusal("LOCAL_CODE_TAKEN", "The code that the hub would issue names another person already; the national code is needed.", ["person"], Reading: "A-49")
                : new Refusal("PERSON_CODE_TAKEN", $"The code {code} names a person with another ID number.", ["person"]);
        }

        return code.IsLocal && code != prepared.LocalCode && set.OwnerOf(code) is null
            ? new Refusal("LOCAL_CODE_WRONG", $"The code {code} is not the one that the hub issues for this person.", ["person"], Reading: "A-49")
            : null;
    }

    public WorkingFile NewFile(IdNumber number, string name)
    {
        var person = seal.NewFile(number, name);
        var file = new WorkingFile(person, new PersonFile(person.FileId, person.Name, [], []), isNew: true);
        set.Add(file);
        return file;
    }

    /// <summary>The registration gives its person the code, and describes its institution.</summary>
    public void Registered(RegistrationEntry registration, PersonCode code, WorkingFile file)
    {
        file.Name(code);
        set.Own(code, file);
        set.Describe(registration);
    }

    public static Refusal Unknown(Entry entry) => entry.Subject is null && entry.Target is not null
        ? new Refusal("UNKNOWN_ENTRY", "No entry with this control, or this id of the same region, is in the ledger.", ["entry"])
        : new Refusal("UNKNOWN_PERSON", "No person with this code is registered.", ["person"]);

    /// <summary>What comes late for an entry, or for a place, that a correction took to another file goes after it, as if it had been there before.</summary>
    private WorkingFile Followed(Entry entry, WorkingFile owner)
    {
        var gone = owner.File.Moved.Where(s => s.Until is not null).Select(s => s.Entry).ToList();
        if (gone.Count == 0 || entry is IdentityCorrectedEntry) return owner;
        var references = entry.References();
        var registration = gone.FirstOrDefault(e => e.Content is RegistrationEntry left && IdentityMove.Follows(entry, left, owner.File.Entries));
        var others = set.Files.Values.Where(f => f != owner && gone.Exists(e => f.Has(e.Control))).ToList();
        return others.Find(f => references.Any(f.Has)) ?? (registration is null ? null : others.Find(f => f.Has(registration.Control))) ?? owner;
    }

    /// <summary>Taking an agreement back concerns those whom it named; an objection of the institution is its own.</summary>
    private Filing? OfTarget(Entry entry, string control) =>
        set.FilingOf(control) is { } filing ? entry is ReversalEntry ? filing : filing with { Also = [] } : null;

    private static Filing? OfPerson(WorkingFile? file) => file is null ? null : new Filing(file, null, []);
}
