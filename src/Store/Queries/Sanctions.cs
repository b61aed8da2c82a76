using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads suspensions and terminations across persons, newest first.</summary>
public sealed class Sanctions
{
    private readonly Database _database;
    private readonly Func<DateOnly> _today;

    internal Sanctions(Database database, Func<DateOnly> today) => (_database, _today) = (database, today);

    /// <summary>Sanctions of persons within the scope.</summary>
    public async Task<Page<FiledSanction>> PageAsync(SanctionFilter where, Paging paging, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var all = Filtered(db, where, scope);
        var page = all;
        if (paging.After is { } after)
        {
            var (day, id) = DayCursor.Read(after);
            page = page.Where(s => s.DecidedOn < day || (s.DecidedOn == day && string.Compare(s.Id, id) < 0));
        }
        return await Keyset.PageAsync(all, page.OrderByDescending(s => s.DecidedOn).ThenByDescending(s => s.Id), paging,
            s => DayCursor.Write(s.DecidedOn, s.Id), s => new FiledSanction(s.FileId, StoreJson.Read<Sanction>(s.Content)), cancellation);
    }

    /// <summary>The sanctions with these ids, in the order asked; null where there is none within the scope.</summary>
    public async Task<IReadOnlyList<FiledSanction?>> ByIdsAsync(IReadOnlyList<string> ids, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await Filtered(db, SanctionFilter.None, scope).Where(s => ids.Contains(s.Id)).ToListAsync(cancellation);
        return rows.ToDictionary(s => s.Id, s => new FiledSanction(s.FileId, StoreJson.Read<Sanction>(s.Content))).InOrder(ids);
    }

    private IQueryable<SanctionRow> Filtered(HubContext db, SanctionFilter where, Scope scope)
    {
        var persons = db.Persons.Within(db, scope, _today());
        var sanctions = db.Sanctions.Where(s => persons.Any(p => p.FileId == s.FileId));
        if (where.Region is not null || where.Institution is not null || where.InstitutionKind is not null || where.Category is not null)
        {
            var active = db.Registrations.ActiveOn(_today()).Within(scope).Within(new Scope { Region = where.Region ?? RegionCode.Country, Institution = where.Institution, Kind = where.InstitutionKind });
            if (where.Category is { } categories)
            {
                var numbers = categories.Select(c => (int)c).ToList();
                active = active.Where(r => numbers.Contains(r.Category));
            }
            sanctions = sanctions.Where(s => active.Any(r => r.FileId == s.FileId));
        }
        if (where.WithoutPending) sanctions = sanctions.Where(s => s.From != null);
        if (where.Status is { } statuses)
        {
            var numbers = statuses.Select(s => (int)s).ToList();
            sanctions = sanctions.Where(s => numbers.Contains(s.Status));
        }
        if (where.Cause is { } causes)
        {
            var numbers = causes.Select(c => (int)c).ToList();
            sanctions = sanctions.Where(s => numbers.Contains(s.Cause));
        }
        if (where.DecidedFrom is { } from) sanctions = sanctions.Where(s => s.DecidedOn >= from);
        if (where.DecidedTo is { } to) sanctions = sanctions.Where(s => s.DecidedOn <= to);
        if (where.ActiveOn is { } day) sanctions = sanctions.Where(s => s.From <= day && (s.EndedOn == null || s.EndedOn > day));
        return sanctions;
    }
}
