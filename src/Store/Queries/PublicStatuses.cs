using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads what a public status is made of.</summary>
public sealed class PublicStatuses
{
    private readonly Database _database;
    private readonly IdentitySeal _seal;
    private readonly Lawbooks _law;

    internal PublicStatuses(Database database, IdentitySeal seal, Lawbooks law) => (_database, _seal, _law) = (database, seal, law);

    /// <summary>In the order asked; null where no active registration (at that institution, when one is given) is known on the day.</summary>
    public async Task<IReadOnlyList<PublicStatusSource?>> OfAsync(IReadOnlyList<PersonCode> codes, InstitutionCode? institution, DateOnly day, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        var sources = await ReadAsync(db, db.PersonCodes.Where(c => asked.Contains(c.Code)), institution, day, cancellation);
        return sources.ToDictionary(s => s.Code.Value).InOrder(codes.Select(c => c.Value));
    }

    /// <summary>Everybody actively registered at the institution on the day for whom a term holds, under the first of each one's codes.</summary>
    public async Task<IReadOnlyList<PublicStatusSource>> OfInstitutionAsync(InstitutionCode institution, DateOnly day, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var there = db.Registrations.ActiveOn(day).Where(r => r.Institution == institution.Value);
        var held = db.Sanctions.Where(s => s.From <= day && (s.EndedOn == null || s.EndedOn > day));
        var first = db.PersonCodes.Where(c => there.Any(r => r.FileId == c.FileId) && held.Any(s => s.FileId == c.FileId)
            && !db.PersonCodes.Any(o => o.FileId == c.FileId && string.Compare(o.Code, c.Code) < 0));
        return [.. (await ReadAsync(db, first, institution, day, cancellation)).OrderBy(s => s.Code.Value, StringComparer.Ordinal)];
    }

    private async Task<List<PublicStatusSource>> ReadAsync(HubContext db, IQueryable<PersonCodeRow> codes, InstitutionCode? institution, DateOnly day, CancellationToken cancellation)
    {
        var active = db.Registrations.ActiveOn(day).Within(new Scope { Institution = institution });
        var rows = await codes.Join(db.Persons, c => c.FileId, p => p.FileId, (c, p) => new { c.Code, p.FileId, p.Name })
            .Select(p => new
            {
                p.Code, p.FileId, p.Name,
                MayBePublished = db.Entries.Any(e => e.FileId == p.FileId && e.Kind == "publication") || db.EntryMoves.Any(m => m.ToFile == p.FileId),
                Registrations = active.Where(r => r.FileId == p.FileId).OrderBy(r => r.RegisteredOn).Select(r => r.Content).ToList(),
                Sanctions = db.Sanctions.Where(s => s.FileId == p.FileId && s.From <= day && (s.EndedOn == null || s.EndedOn > day))
                    .OrderByDescending(s => s.Status).ThenByDescending(s => s.TermLastDay).Select(s => s.Content).ToList(),
            }).AsSingleQuery().ToListAsync(cancellation);
        var known = rows.FindAll(r => r.Registrations.Count > 0);
        var published = await PublishedAsync(db, [.. known.Where(r => r.MayBePublished).Select(r => r.FileId).Distinct()], day, cancellation);
        return known.ConvertAll(r => new PublicStatusSource(
            PersonCode.Parse(r.Code), r.FileId, r.Name,
            [.. r.Registrations.Select(StoreJson.Read<Registration>)],
            [.. r.Sanctions.Select(StoreJson.Read<Sanction>)],
            published.GetValueOrDefault(r.FileId, [])));
    }

    /// <summary>Few are published: their files are read and folded.</summary>
    private async Task<Dictionary<string, IReadOnlyList<RegionPoints>>> PublishedAsync(HubContext db, List<string> fileIds, DateOnly day, CancellationToken cancellation)
    {
        if (fileIds.Count == 0) return [];
        var files = (await PersonFiles.LoadAsync(db, db.Persons.Where(p => fileIds.Contains(p.FileId)), _seal, cancellation)).Values;
        var record = await InstitutionRecords.OfAsync(db, files.SelectMany(f => f.Entries).Select(e => e.Content), null, cancellation);
        return files.ToDictionary(f => f.Id, IReadOnlyList<RegionPoints> (file) =>
        {
            var derived = Derivation.Of(file, _law, record);
            return [.. derived.Account(day.Year).ByRegion.Where(r => derived.PointsPublishedOn(r.Region, day.Year, day))];
        });
    }
}
