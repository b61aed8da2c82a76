using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// The person files that one level of an answer is about. Whichever of their fields asks first has all of them read, in one round trip;
/// its siblings find them here.
/// </summary>
internal sealed class FileBatch(Session session, IReadOnlyList<string> ids)
{
    private readonly Lock _lock = new();
    private Dictionary<DateTimeOffset, Task<IReadOnlyDictionary<string, FoldedFile>>>? _folded;
    private Dictionary<(bool, Scope), Task<IReadOnlyDictionary<string, Store.Reached<Registration>>>>? _registrations;
    private Dictionary<string, Task<IReadOnlyDictionary<InstitutionCode, Institution>>>? _institutions;
    private Task<IReadOnlyDictionary<string, PersonFile>>? _files;
    private Task<IReadOnlyDictionary<string, Person>>? _persons;

    public FileBatch(Session session, IReadOnlyList<PersonFile> files) : this(session, [.. files.Select(f => f.Id)]) =>
        _files = Task.FromResult<IReadOnlyDictionary<string, PersonFile>>(files.ToDictionary(f => f.Id));

    /// <summary>One file that is folded already, with entries that the ledger may not have.</summary>
    public static FileBatch Of(Session session, Derivation derived, bool isFiled)
    {
        var batch = new FileBatch(session, [derived.Folded]) { IsFiled = isFiled };
        batch._folded = new()
        {
            [DateTimeOffset.MaxValue] = Task.FromResult<IReadOnlyDictionary<string, FoldedFile>>(new Dictionary<string, FoldedFile> { [derived.Folded.Id] = new(derived.Folded, derived) }),
        };
        return batch;
    }

    /// <summary>In whose right they are read.</summary>
    public Caller? Reader => session.Caller;

    /// <summary>True where only what happened was reached: whom it is about may have left the caller's reach since, and is checked when asked for.</summary>
    public bool PersonsUnchecked { get; init; }

    /// <summary>False where there is no such file yet: what is said of it is drawn from what the caller gave.</summary>
    public bool IsFiled { get; private init; } = true;

    /// <summary>True where the ledger is all that there is of the persons, they are reached, and nobody has had their files read: what the node's index says of them may take the place of that.</summary>
    public bool IsUnread
    {
        get
        {
            lock (_lock) return IsFiled && !PersonsUnchecked && _files is null && _folded is null;
        }
    }

    /// <summary>Who the persons are, without their files where nobody has asked for these.</summary>
    public Task<IReadOnlyDictionary<string, Person>> PersonsAsync(CancellationToken cancellation)
    {
        lock (_lock) return _persons ??= ReadPersonsAsync(_files, cancellation);
    }

    public Task<IReadOnlyDictionary<string, PersonFile>> FilesAsync(CancellationToken cancellation)
    {
        lock (_lock) return _files ??= ReadAsync(cancellation);
    }

    /// <summary>The files as known at a moment, folded; null: now.</summary>
    public Task<IReadOnlyDictionary<string, FoldedFile>> FoldedAsync(DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var key = knownAt ?? DateTimeOffset.MaxValue;
        lock (_lock)
        {
            _folded ??= [];
            if (_folded.TryGetValue(key, out var running)) return running;
            return _folded[key] = FoldAsync(knownAt, cancellation);
        }
    }

    /// <summary>The persons' registrations within a scope, and how many are not.</summary>
    public Task<IReadOnlyDictionary<string, Store.Reached<Registration>>> RegistrationsAsync(bool activeOnly, Scope scope, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _registrations ??= [];
            if (_registrations.TryGetValue((activeOnly, scope), out var running)) return running;
            return _registrations[(activeOnly, scope)] = ReadRegistrationsAsync(activeOnly, scope, cancellation);
        }
    }

    /// <summary>The known ones of the institutions that the level's records name, read once for all the guards of its fields.</summary>
    public Task<IReadOnlyDictionary<InstitutionCode, Institution>> InstitutionsAsync(IReadOnlyList<InstitutionCode> codes, CancellationToken cancellation)
    {
        var key = string.Join(' ', codes.Select(code => code.Value).Order(StringComparer.Ordinal));
        lock (_lock)
        {
            _institutions ??= [];
            if (_institutions.TryGetValue(key, out var running)) return running;
            return _institutions[key] = InstitutionLevel.KnownAsync(session, codes, cancellation).AsTask();
        }
    }

    // Whoever is in the batch was reached before, or is checked when asked for; nothing is left to be kept from the caller here.
    private async Task<IReadOnlyDictionary<string, PersonFile>> ReadAsync(CancellationToken cancellation)
    {
        var files = await session.Reads.People.ByIdsAsync([.. ids.Distinct()], Scope.Everything, cancellation);
        return files.OfType<PersonFile>().ToDictionary(f => f.Id);
    }

    private async Task<IReadOnlyDictionary<string, Person>> ReadPersonsAsync(Task<IReadOnlyDictionary<string, PersonFile>>? files, CancellationToken cancellation) => files is null
        ? await session.Reads.People.NamesAsync([.. ids.Distinct()], cancellation)
        : (await files).Values.ToDictionary(f => f.Id, f => new Person(f.Id, f.Name, f.Codes));

    private async Task<IReadOnlyDictionary<string, Store.Reached<Registration>>> ReadRegistrationsAsync(bool activeOnly, Scope scope, CancellationToken cancellation)
    {
        var all = ids.Distinct().ToList();
        var registrations = await session.Reads.People.RegistrationsAsync(all, activeOnly, scope, cancellation);
        return all.Zip(registrations).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<IReadOnlyDictionary<string, FoldedFile>> FoldAsync(DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var files = (await FilesAsync(cancellation)).Values.Select(f => knownAt is { } moment ? Readable(f).KnownAt(moment) : f).ToList();
        var derived = await DeriveAsync(files, knownAt, cancellation);
        return files.Zip(derived, (file, fold) => new FoldedFile(file, fold)).ToDictionary(f => f.File.Id);
    }

    /// <summary>What turned out to be another's is read through this file by those alone who answer for what was known: who decides and who pays.</summary>
    private PersonFile Readable(PersonFile file) => session.Is(Audience.Insurance) || session.Is(Audience.Settlement) ? file : file.WithoutGone();

    private async Task<IReadOnlyList<Derivation>> DeriveAsync(List<PersonFile> files, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        try
        {
            return await session.Reads.People.DeriveAsync(files, knownAt, cancellation);
        }
        catch (LawUnreadableException unreadable)
        {
            throw Asking.Refused(LawUnreadableException.Code, unreadable.Message);
        }
    }
}
