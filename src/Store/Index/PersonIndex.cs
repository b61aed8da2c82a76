using Hub.Domain;

namespace Hub.Store;

/// <summary>
/// What is public of every person, by code, in memory. Whoever reads waits for nobody and sees each person whole, as of before or after a
/// change; one at a time writes.
/// </summary>
public sealed class PersonIndex
{
    private readonly RecordHeap _heap = new();
    private readonly RegisteredPlaces _places = new();
    private readonly AddressTable<PackedCode> _codes;
    private readonly AddressTable<FileKey> _files;
    private readonly UnrecordedPersons _unrecorded = new();
    private readonly byte[] _record = new byte[RecordHeap.MostBytes];
    private int _count;

    internal PersonIndex() => (_codes, _files) = (new AddressTable<PackedCode>(_heap), new AddressTable<FileKey>(_heap));

    public int Count => Volatile.Read(ref _count);

    /// <summary>What records and tables take; institutions' names come on top.</summary>
    internal long Bytes => _heap.Bytes + _codes.Bytes + _files.Bytes;

    /// <summary>What the public may be told of the person on the day; null where nobody with the code serves there, within the scope.</summary>
    public PublicStatusSource? Of(PersonCode code, InstitutionCode? institution, Scope scope, DateOnly day) => Of(PackedCode.Of(code), institution, scope, day);

    /// <summary>The same of many, each as it is when its turn comes.</summary>
    public PublicStatusSource?[] Of(IReadOnlyList<PersonCode> codes, InstitutionCode? institution, Scope scope, DateOnly day)
    {
        var (keys, found) = (new PackedCode[codes.Count], new PublicStatusSource?[codes.Count]);
        for (var i = 0; i < keys.Length; i++) keys[i] = PackedCode.Of(codes[i]);
        _codes.Touch(keys);
        for (var i = 0; i < keys.Length; i++) found[i] = Of(keys[i], institution, scope, day);
        return found;
    }

    /// <summary>Whether what was just said of the code is what there is to be said; else the database is to be asked.</summary>
    public bool AnswersFor(PersonCode code) => !_unrecorded.Has(code);

    /// <summary>What holds on the day for the person of the file, without its explanation; null where more than registrations is filed, or nobody is known.</summary>
    public Standing? StandingOf(string fileId, DateOnly day)
    {
        if (FileKey.Find(fileId) is not { } key) return null;
        var record = _files.Find(key);
        return !record.IsEmpty && record.IsOnlyRegistered ? OnlyRegistered.On(day, record.ProvincesOn(day, _places)) : null;
    }

    /// <summary>These persons are so from now on; a code that went from one of them to another never names nobody.</summary>
    internal void Put(IReadOnlyCollection<IndexedPerson> persons)
    {
        var replaced = new List<uint>();
        foreach (var person in persons)
        {
            if (!PersonRecord.Fits(person))
            {
                // Before the record goes: whoever does not find it any more is told to ask the database.
                _unrecorded.Set(person);
                if (FileKey.Find(person.FileId) is { } gone && _files.AddressOf(gone) is { } before)
                {
                    replaced.Add(before);
                    _files.Remove(gone);
                    Volatile.Write(ref _count, _count - 1);
                }
                continue;
            }
            var key = FileKey.Of(person.FileId);
            var address = _heap.Add(_record.AsSpan(0, PersonRecord.Write(person, _record, _places)));
            if (_files.AddressOf(key) is { } old) replaced.Add(old);
            else Volatile.Write(ref _count, _count + 1);
            Point(address);
            _unrecorded.Remove(person.FileId);
        }
        foreach (var old in replaced)
        {
            var record = _heap.At(old);
            for (var i = 0; i < record.Codes; i++) if (_codes.AddressOf(record.Code(i)) == old) _codes.Remove(record.Code(i));
            _heap.Drop(old);
        }
        while (_heap.Wasteful() is { } segment) Move(segment);
    }

    private PublicStatusSource? Of(PackedCode key, InstitutionCode? institution, Scope scope, DateOnly day)
    {
        var record = _codes.Find(key);
        return record.IsEmpty ? null : record.Status(institution, scope, day, _places);
    }

    private void Move(int segment)
    {
        foreach (var address in _heap.Addresses(segment))
        {
            var record = _heap.At(address);
            if (_files.AddressOf(record.File) != address) continue;
            var moved = _heap.Add(record.Bytes);
            // A code that stands in it may be another's by now.
            for (var i = 0; i < record.Codes; i++) if (_codes.AddressOf(record.Code(i)) == address) _codes.Set(record.Code(i), moved);
            _files.Set(record.File, moved);
        }
        _heap.Free(segment);
    }

    private void Point(uint address)
    {
        var record = _heap.At(address);
        for (var i = 0; i < record.Codes; i++) _codes.Set(record.Code(i), address);
        _files.Set(record.File, address);
    }
}
