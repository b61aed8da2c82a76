using Hub.Domain;

namespace Hub.Store;

/// <summary>The few whom no record can hold, by their codes: whoever asks about one of them asks the database. One writes, any number read.</summary>
internal sealed class UnrecordedPersons
{
    private readonly Dictionary<string, IReadOnlyList<PersonCode>> _files = [];
    private volatile HashSet<PersonCode>? _codes;

    public bool Has(PersonCode code) => _codes is { } codes && codes.Contains(code);

    public void Set(IndexedPerson person)
    {
        _files[person.FileId] = person.Codes;
        _codes = [.. _files.Values.SelectMany(codes => codes)];
    }

    public void Remove(string file)
    {
        if (_files.Remove(file)) _codes = _files.Count == 0 ? null : [.. _files.Values.SelectMany(codes => codes)];
    }
}
