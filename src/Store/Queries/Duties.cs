using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads what is to be done with no day on it, across persons and institutions, the oldest first.</summary>
public sealed class Duties
{
    private readonly Database _database;
    private readonly Func<DateOnly> _today;

    internal Duties(Database database, Func<DateOnly> today) => (_database, _today) = (database, today);

    public async Task<Page<FiledDuty>> PageAsync(DutyFilter where, Paging paging, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var all = Filtered(db, where, scope);
        var rest = all;
        if (paging.After is { } after)
        {
            var (day, id) = DayCursor.Read(after);
            rest = rest.Where(d => d.Since > day || (d.Since == day && string.Compare(d.Id, id) > 0));
        }

        return await Keyset.PageAsync(all, rest.OrderBy(d => d.Since).ThenBy(d => d.Id), paging, d => DayCursor.Write(d.Since, d.Id), Read, cancellation);
    }

    /// <summary>The duties with these ids, in the order asked; null where there is none within the scope.</summary>
    public async Task<IReadOnlyList<FiledDuty?>> ByIdsAsync(IReadOnlyList<string> ids, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await Filtered(db, DutyFilter.None, scope).Where(d => ids.Contains(d.Id)).ToListAsync(cancellation);
        return rows.ToDictionary(d => d.Id, Read).InOrder(ids);
    }

    private static FiledDuty Read(DutyRow row) => new(row.Id, row.FileId, StoreJson.Read<Duty>(row.Content));

    private IQueryable<DutyRow> Filtered(HubContext db, DutyFilter where, Scope scope)
    {
        var today = _today();
        var duties = new ReachedRecords(db, scope, today).Duties;
        if (where.Region is { } region)
        {
            var (low, high) = region.Span;
            duties = duties.Where(d => d.Region >= low && d.Region <= high);
        }

        if (where.Institution is { } institution) duties = duties.Where(d => d.Institution == institution.Value);
        if (where.Kind is { } kinds)
        {
            var numbers = kinds.Select(k => (int)k).ToList();
            duties = duties.Where(d => numbers.Contains(d.Kind));
        }

        if (where.Open is { } open) duties = duties.Where(d => (d.Since <= today && (d.ClosedOn == null || d.ClosedOn > today)) == open);
        return duties;
    }
}
