using Hub.Domain;

namespace Hub.Store;

/// <summary>A person file while a transaction writes to it.</summary>
internal sealed class WorkingFile(PersonRow person, PersonFile file, bool isNew)
{
    private HashSet<string> _controls = [.. file.Entries.Select(e => e.Control)];

    public PersonRow Person { get; } = person;

    public bool IsNew { get; } = isNew;

    public bool Renamed { get; private set; }

    public bool Changed { get; private set; }

    public List<PersonCode> NewCodes { get; } = [];

    public PersonFile File { get; private set; } = file;

    /// <summary>The fold after the last submit that touched the file; null until one does.</summary>
    public Derivation? Derived { get; set; }

    public bool Has(string control) => _controls.Contains(control);

    public void Append(LedgerEntry entry)
    {
        _controls.Add(entry.Control);
        File = File with { Entries = [.. File.Entries, entry] };
        Changed = true;
        if (entry.Content is RegistrationEntry) Rename();
    }

    public void Name(PersonCode code)
    {
        if (File.Codes.Contains(code)) return;
        File = File with { Codes = [.. File.Codes.Append(code).OrderBy(c => c.Value, StringComparer.Ordinal)] };
        NewCodes.Add(code);
    }

    /// <summary>The file after a correction of an ID number.</summary>
    public void Become(PersonFile corrected)
    {
        File = corrected;
        _controls = [.. corrected.Entries.Select(e => e.Control)];
        Changed = true;
        Rename();
    }

    /// <summary>Its read models must be written again, also when no entry of its own is new.</summary>
    public void MarkChanged() => Changed = true;

    /// <summary>The latest registration names the person; of several on one day the one with the highest control, whatever arrived last.</summary>
    private void Rename()
    {
        var name = File.Entries.Where(e => e.Content is RegistrationEntry).OrderBy(e => e.Content.LawDay).ThenBy(e => e.Control, StringComparer.Ordinal)
            .Select(e => ((RegistrationEntry)e.Content).Name).LastOrDefault();
        if (name is null || name == File.Name) return;
        File = File with { Name = name };
        Person.Name = name;
        Renamed = true;
    }
}
