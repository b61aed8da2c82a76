using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Draws together what holds in a region: all of it as it stood at one moment, in three round trips.</summary>
public sealed class RegionStates
{
    private readonly Database _database;

    internal RegionStates(Database database) => _database = database;

    /// <summary>Of the persons within the scope who are registered in the region on the day.</summary>
    public async Task<RegionState> OfAsync(RegionCode region, Scope scope, DateOnly day, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        await using var snapshot = await _database.SnapshotAsync(db, cancellation);
        var place = await db.Events.MaxAsync(e => (long?)e.Place, cancellation) ?? 0;
        var there = db.Registrations.ActiveOn(day).Within(scope).Within(new Scope { Region = region });
        var persons = db.Persons.Within(db, scope, day).Where(p => there.Any(r => r.FileId == p.FileId));
        var held = await HeldAsync(db, persons, day, cancellation);
        var (count, digest) = (0, new StateDigest());
        var codes = new List<string>();
        string? file = null;
        var all = persons.Join(db.PersonCodes, p => p.FileId, c => c.FileId, (p, c) => new { p.FileId, c.Code }).OrderBy(c => c.FileId);
        await foreach (var next in all.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (next.FileId != file) Close();
            file = next.FileId;
            codes.Add(next.Code);
        }
        Close();
        return new RegionState(region, place, day, count, count < SmallGroups.Least ? null : digest.ToString());

        void Close()
        {
            if (file is null) return;
            var standing = held.GetValueOrDefault(file, (Status.Normal, null));
            digest.Add(RegionState.Line(codes, EnumName.Of(standing.Status), $"{standing.LastDay:yyyy-MM-dd}"));
            codes.Clear();
            count++;
        }
    }

    /// <summary>Few are held to anything: of each the severest term, among equals the one that runs longest.</summary>
    private static async Task<Dictionary<string, (Status Status, DateOnly? LastDay)>> HeldAsync(HubContext db, IQueryable<PersonRow> persons, DateOnly day, CancellationToken cancellation)
    {
        var rows = await db.Sanctions.Where(s => s.From <= day && (s.EndedOn == null || s.EndedOn > day) && persons.Any(p => p.FileId == s.FileId))
            .OrderByDescending(s => s.Status).ThenByDescending(s => s.TermLastDay).Select(s => new { s.FileId, s.Status, s.Content }).ToListAsync(cancellation);
        return rows.GroupBy(s => s.FileId).ToDictionary(s => s.Key, s => ((Status)s.First().Status, StoreJson.Read<Sanction>(s.First().Content).LastDay));
    }
}
