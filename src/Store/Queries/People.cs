using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads person files; whoever is outside the caller's scope is as if unknown.</summary>
public sealed class People
{
    private readonly Database _database;
    private readonly IdentitySeal _seal;
    private readonly Lawbooks _law;
    private readonly KnownLaw _known;
    private readonly Func<DateOnly> _today;
    private readonly PersonNames _names;
    private readonly RegistrationsOfPersons _registrations;

    internal People(Database database, IdentitySeal seal, Lawbooks law, KnownLaw known, Func<DateOnly> today)
    {
        (_database, _seal, _law, _known, _today) = (database, seal, law, known, today);
        (_names, _registrations) = (new PersonNames(database), new RegistrationsOfPersons(database));
    }

    /// <summary>The files that the codes name, in the order asked; null where there is none within the scope.</summary>
    public async Task<IReadOnlyList<PersonFile?>> ByCodesAsync(IReadOnlyList<PersonCode> codes, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        var persons = db.Persons.Where(p => db.PersonCodes.Any(c => c.FileId == p.FileId && asked.Contains(c.Code))).Within(db, scope, _today());
        var files = await PersonFiles.LoadAsync(db, persons, _seal, cancellation);
        return files.Values.SelectMany(f => f.Codes, (file, code) => (code, file)).ToDictionary(f => f.code, f => f.file).InOrder(codes);
    }

    public async Task<IReadOnlyList<PersonFile?>> ByIdsAsync(IReadOnlyList<string> fileIds, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var persons = db.Persons.Where(p => fileIds.Contains(p.FileId)).Within(db, scope, _today());
        return (await PersonFiles.LoadAsync(db, persons, _seal, cancellation)).InOrder(fileIds);
    }

    /// <summary>
    /// The fold of each file as the hub knew it at a moment (null: now), with the decisions on institutions that it needs, under the
    /// rulebooks that it knew then.
    /// </summary>
    /// <exception cref="LawUnreadableException"/>
    public async Task<IReadOnlyList<Derivation>> DeriveAsync(IReadOnlyList<PersonFile> files, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (files.Count == 0) return [];
        await using var db = await _database.ContextAsync(cancellation);
        var record = await InstitutionRecords.OfAsync(db, files.SelectMany(f => f.Entries).Select(e => e.Content), knownAt, cancellation);
        if (knownAt is not { } moment) return [.. files.Select(f => Derivation.Of(f, _law, record))];
        var law = await _known.AtAsync(moment, cancellation);
        return [.. files.Select(f => Derivation.Of(f.KnownAt(moment), law, record))];
    }

    /// <summary>Which of the persons are within the scope.</summary>
    public async Task<IReadOnlySet<string>> WithinAsync(IReadOnlyList<string> fileIds, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return (await db.Persons.Where(p => fileIds.Contains(p.FileId)).Within(db, scope, _today()).Select(p => p.FileId).ToListAsync(cancellation)).ToHashSet();
    }

    /// <summary>The ID number of each person, opened; only for a caller who may have it.</summary>
    public async Task<IReadOnlyList<IdNumber?>> IdNumbersAsync(IReadOnlyList<string> fileIds, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await db.Persons.Where(p => fileIds.Contains(p.FileId)).Within(db, scope, _today()).ToListAsync(cancellation);
        return rows.ToDictionary(p => p.FileId, _seal.Open).InOrder(fileIds);
    }

    /// <summary>The person that a code names, wherever it is; null where there is none.</summary>
    public Task<NamedPerson?> FindAsync(PersonCode code, Scope scope, CancellationToken cancellation) =>
        _names.OfCodeAsync(code, scope, _today(), cancellation);

    /// <summary>The person with this file.</summary>
    /// <inheritdoc cref="FindAsync(PersonCode, Scope, CancellationToken)"/>
    public async Task<NamedPerson?> FindAsync(string fileId, Scope scope, CancellationToken cancellation) =>
        (await _names.OfIdsAsync([fileId], scope, _today(), cancellation)).SingleOrDefault();

    /// <summary>The persons with these files, as far as there are any.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> NamesAsync(IReadOnlyCollection<string> fileIds, CancellationToken cancellation) =>
        (await _names.OfIdsAsync(fileIds, Scope.Everything, _today(), cancellation)).ToDictionary(p => p.Person.FileId, p => p.Person);

    /// <summary>The registrations of each person at institutions within the scope, in the order of their days; the others are counted as withheld.</summary>
    public Task<IReadOnlyList<Reached<Registration>>> RegistrationsAsync(IReadOnlyList<string> fileIds, bool activeOnly, Scope scope, CancellationToken cancellation) =>
        _registrations.ReadAsync(fileIds, activeOnly, scope, _today(), cancellation);

    /// <summary>Persons within the scope, in the order of their files.</summary>
    public async Task<Page<Person>> PageAsync(PractitionerFilter where, Paging paging, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await PersonPages.ReadAsync(db, where, paging, scope, _today(), cancellation);
    }

    /// <summary>A page for each institution.</summary>
    public async Task<IReadOnlyList<Page<Person>>> OfInstitutionsAsync(IReadOnlyList<InstitutionCode> institutions, PractitionerFilter where, Paging paging, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return await PersonPages.OfInstitutionsAsync(db, institutions, where, paging, scope, _today(), cancellation);
    }
}
