using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads what is due on a day, across persons, institutions and regions, by that day.</summary>
public sealed class Deadlines
{
    private readonly Database _database;
    private readonly Func<DateOnly> _today;

    internal Deadlines(Database database, Func<DateOnly> today) => (_database, _today) = (database, today);

    public async Task<Page<FiledDeadline>> PageAsync(DeadlineFilter where, Paging paging, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var all = Filtered(db, where, scope);
        var rest = all;
        if (paging.After is { } after)
        {
            var (day, id) = DayCursor.Read(after);
            rest = rest.Where(d => d.DueOn > day || (d.DueOn == day && string.Compare(d.Id, id) > 0));
        }

        return await Keyset.PageAsync(all, rest.OrderBy(d => d.DueOn).ThenBy(d => d.Id), paging, d => DayCursor.Write(d.DueOn, d.Id), Read, cancellation);
    }

    /// <summary>The deadlines with these ids, in the order asked; null where there is none within the scope.</summary>
    public async Task<IReadOnlyList<FiledDeadline?>> ByIdsAsync(IReadOnlyList<string> ids, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var rows = await Filtered(db, DeadlineFilter.None, scope).Where(d => ids.Contains(d.Id)).ToListAsync(cancellation);
        return rows.ToDictionary(d => d.Id, Read).InOrder(ids);
    }

    private static FiledDeadline Read(DeadlineRow row) => new(row.Id, row.FileId, StoreJson.Read<Deadline>(row.Content));

    private IQueryable<DeadlineRow> Filtered(HubContext db, DeadlineFilter where, Scope scope)
    {
        var today = _today();
        var deadlines = new ReachedRecords(db, scope, today).Deadlines;
        if (where.Region is { } region)
        {
            var (low, high) = region.Span;
            deadlines = deadlines.Where(d => d.Region >= low && d.Region <= high);
        }

        if (where.Kind is { } kinds)
        {
            var numbers = kinds.Select(k => (int)k).ToList();
            deadlines = deadlines.Where(d => numbers.Contains(d.Kind));
        }

        if (where.Overdue is { } overdue) deadlines = deadlines.Where(d => (!d.Window && d.DueOn < (d.DoneOn ?? today)) == overdue);
        if (where.DueBefore is { } before) deadlines = deadlines.Where(d => d.DueOn < before);
        return deadlines;
    }
}
