using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads what a public status is made of.</summary>
public sealed class PublicStatuses
{
    private readonly Database _database;

    internal PublicStatuses(Database database) => _database = database;

    /// <summary>In the order asked; null where no active registration within the scope (at that institution, when one is given) is known on the day.</summary>
    public async Task<IReadOnlyList<PublicStatusSource?>> OfAsync(IReadOnlyList<PersonCode> codes, InstitutionCode? institution, Scope scope, DateOnly day, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        var sources = await OfCodesAsync(db, db.PersonCodes.Where(c => asked.Contains(c.Code)), institution, scope, day, cancellation);
        return sources.InOrder(codes.Select(c => c.Value));
    }

    /// <summary>Everybody actively registered at the institution, within the scope, on the day for whom a term holds.</summary>
    public async Task<IReadOnlyList<PublicStatusSource>> OfInstitutionAsync(InstitutionCode institution, Scope scope, DateOnly day, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var held = db.Sanctions.Where(s => s.From <= day && (s.EndedOn == null || s.EndedOn > day));
        return await ReadAsync(db, db.PersonCodes.Where(c => held.Any(s => s.FileId == c.FileId)), institution, scope, day, null, cancellation);
    }

    /// <summary>Everybody of the name who is actively registered at the institution, within the scope, on the day.</summary>
    /// <param name="most">The most answers; the rest is left out.</param>
    public async Task<IReadOnlyList<PublicStatusSource>> OfNameAsync(string name, InstitutionCode institution, Scope scope, DateOnly day, int most, CancellationToken cancellation)
    {
        var spellings = RegisteredName.Spellings(name);
        if (spellings.Count == 0) return [];
        await using var db = await _database.ContextAsync(cancellation);
        var named = db.Persons.Named(spellings);
        return await ReadAsync(db, db.PersonCodes.Where(c => named.Any(p => p.FileId == c.FileId)), institution, scope, day, most, cancellation);
    }

    /// <summary>Those of the codes' persons who serve at the institution, by the first of their codes.</summary>
    private static async Task<IReadOnlyList<PublicStatusSource>> ReadAsync(
        HubContext db, IQueryable<PersonCodeRow> codes, InstitutionCode institution, Scope scope, DateOnly day, int? most, CancellationToken cancellation)
    {
        var there = db.Registrations.ActiveOn(day).Within(scope).Where(r => r.Institution == institution.Value);
        var first = codes.Where(c => there.Any(r => r.FileId == c.FileId) && !db.PersonCodes.Any(o => o.FileId == c.FileId && string.Compare(o.Code, c.Code) < 0));
        if (most is { } bound) first = first.OrderBy(c => c.Code).Take(bound);
        return [.. (await OfCodesAsync(db, first, institution, scope, day, cancellation)).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value)];
    }

    private static async Task<Dictionary<string, PublicStatusSource>> OfCodesAsync(HubContext db, IQueryable<PersonCodeRow> codes, InstitutionCode? institution, Scope scope, DateOnly day, CancellationToken cancellation)
    {
        var active = db.Registrations.ActiveOn(day).Within(new Scope { Institution = institution });
        var rows = await codes.Join(db.Persons, c => c.FileId, p => p.FileId, (c, p) => new { c.Code, p.FileId, p.Name })
            .Select(p => new
            {
                p.Code, p.FileId, p.Name,
                MayBePublished = db.Entries.Any(e => e.FileId == p.FileId && e.Kind == FileMarks.Publication) || db.EntryMoves.Any(m => m.ToFile == p.FileId),
                Registrations = active.Where(r => r.FileId == p.FileId).ToList(),
                Sanctions = db.Sanctions.Where(s => s.FileId == p.FileId && s.From <= day && (s.EndedOn == null || s.EndedOn > day)).ToList(),
            }).AsSingleQuery().ToListAsync(cancellation);
        var found = new Dictionary<string, PublicStatusSource>();
        foreach (var row in rows)
        {
            var choice = new StatusChoice(institution, scope, day);
            foreach (var registration in row.Registrations) choice.Offer(IndexRows.Read(registration));
            foreach (var sanction in row.Sanctions) choice.Offer(IndexRows.Read(sanction));
            if (choice.Shown is { } shown) found.Add(row.Code, new PublicStatusSource(row.FileId, row.Name, shown.Place, shown.Category, choice.Holding, row.MayBePublished));
        }
        return found;
    }
}
