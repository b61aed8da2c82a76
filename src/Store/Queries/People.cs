using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads person files; whoever is outside the caller's scope is as if unknown.</summary>
public sealed class People
{
    private readonly Database _database;
    private readonly IdentitySeal _seal;
    private readonly Lawbooks _law;
    private readonly Func<DateOnly> _today;

    internal People(Database database, IdentitySeal seal, Lawbooks law, Func<DateOnly> today) =>
        (_database, _seal, _law, _today) = (database, seal, law, today);

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

    /// <summary>The fold of each file as the hub knew it at a moment (null: now), with the institutions' decisions that it needs.</summary>
    public async Task<IReadOnlyList<Derivation>> DeriveAsync(IReadOnlyList<PersonFile> files, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var record = InstitutionRecord.Of(await Damages.OfAsync(db, files.SelectMany(f => f.Entries).Select(e => e.Content), knownAt, cancellation));
        return [.. files.Select(f => Derivation.Of(knownAt is { } moment ? f.KnownAt(moment) : f, _law, record))];
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

    /// <summary>The registrations of each person at institutions within the scope, in the order of their days; the others are counted as withheld.</summary>
    public async Task<IReadOnlyList<Reached<Registration>>> RegistrationsAsync(IReadOnlyList<string> fileIds, bool activeOnly, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var all = db.Registrations.Where(r => fileIds.Contains(r.FileId));
        if (activeOnly) all = all.ActiveOn(_today());
        if (scope.Person is { } person) all = all.Where(r => db.PersonCodes.Any(c => c.Code == person.Value && c.FileId == r.FileId));
        var reached = db.Registrations.Within(scope);
        var rows = await all.OrderBy(r => r.RegisteredOn).ThenBy(r => r.Id)
            .Select(r => new { r.FileId, Content = reached.Any(x => x.Id == r.Id) ? r.Content : null }).ToListAsync(cancellation);
        var byFile = rows.ToLookup(r => r.FileId, r => r.Content);
        return [.. fileIds.Select(f => new Reached<Registration>([.. byFile[f].OfType<string>().Select(StoreJson.Read<Registration>)], byFile[f].Count(c => c is null)))];
    }

    /// <summary>The entries with these controls, in the order asked; null where the person and the institution it names are both outside the scope.</summary>
    public async Task<IReadOnlyList<FiledEntry?>> EntriesAsync(IReadOnlyList<string> controls, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var persons = db.Persons.Within(db, scope, _today());
        var institutions = db.Institutions.Within(scope);
        var entries = db.Entries.Where(e => controls.Contains(e.Control));
        entries = scope.Person is null
            ? entries.Where(e => persons.Any(p => p.FileId == e.FileId) || institutions.Any(i => i.Code == e.Institution))
            : entries.Where(e => persons.Any(p => p.FileId == e.FileId));
        var rows = await entries.Select(e => new { Entry = e, Person = db.Persons.Single(p => p.FileId == e.FileId) }).ToListAsync(cancellation);
        return rows.ToDictionary(r => r.Entry.Control, r => new FiledEntry(r.Entry.FileId, PersonFiles.ReadEntry(r.Entry, _seal.Open(r.Person)))).InOrder(controls);
    }

    /// <summary>The entries that senders within the region know by these ids of their own; an id may have been used in several regions.</summary>
    public async Task<IReadOnlyList<FiledEntry>> SentAsAsync(IReadOnlyList<string> senderIds, RegionCode within, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var (low, high) = within.Span;
        var rows = await db.Entries.Where(e => senderIds.Contains(e.SenderId) && e.Region >= low && e.Region <= high)
            .Select(e => new { Entry = e, Person = db.Persons.Single(p => p.FileId == e.FileId) }).ToListAsync(cancellation);
        return rows.ConvertAll(r => new FiledEntry(r.Entry.FileId, PersonFiles.ReadEntry(r.Entry, _seal.Open(r.Person))));
    }

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
