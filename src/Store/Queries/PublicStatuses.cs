using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads what a public status is made of.</summary>
public sealed class PublicStatuses
{
    private readonly Database _database;

    internal PublicStatuses(Database database) => _database = database;

    /// <summary>In the order asked; null where no active registration (at that institution, when one is given) is known on the day.</summary>
    public async Task<IReadOnlyList<PublicStatusSource?>> OfAsync(IReadOnlyList<PersonCode> codes, InstitutionCode? institution, DateOnly day, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        var active = db.Registrations.ActiveOn(day).Within(new Scope { Institution = institution });
        var rows = await db.PersonCodes.Where(c => asked.Contains(c.Code))
            .Join(db.Persons, c => c.FileId, p => p.FileId, (c, p) => new { c.Code, p.FileId, p.Name })
            .Select(p => new
            {
                p.Code, p.FileId, p.Name,
                Registrations = active.Where(r => r.FileId == p.FileId).OrderBy(r => r.RegisteredOn).Select(r => r.Content).ToList(),
                Sanctions = db.Sanctions.Where(s => s.FileId == p.FileId && s.From <= day && (s.EndedOn == null || s.EndedOn > day))
                    .OrderByDescending(s => s.Status).ThenByDescending(s => s.TermLastDay).Select(s => s.Content).ToList(),
            }).AsSingleQuery().ToListAsync(cancellation);
        return rows.Where(r => r.Registrations.Count > 0).ToDictionary(r => r.Code, r => new PublicStatusSource(
            PersonCode.Parse(r.Code), r.FileId, r.Name,
            [.. r.Registrations.Select(StoreJson.Read<Registration>)],
            [.. r.Sanctions.Select(StoreJson.Read<Sanction>)])).InOrder(codes.Select(c => c.Value));
    }
}
