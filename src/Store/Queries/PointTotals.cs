using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Sums points of a natural year over what happened at institutions within the scope.</summary>
public sealed class PointTotals
{
    private readonly Database _database;

    internal PointTotals(Database database) => _database = database;

    /// <summary>One sum for each combination of the dimensions asked for that has an entry, in their order.</summary>
    public async Task<IReadOnlyList<PointTotal>> SumAsync(int year, IReadOnlyCollection<PointDimension> by, PointFilter where, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        bool region = by.Contains(PointDimension.Region), institution = by.Contains(PointDimension.Institution), category = by.Contains(PointDimension.Category),
            circumstance = by.Contains(PointDimension.Circumstance), month = by.Contains(PointDimension.Month);
        var sanctions = where.WithoutPending ? db.Sanctions.Where(x => x.From != null) : db.Sanctions;
        var sums = await Filtered(db, year, where, scope)
            .Select(s => new
            {
                Region = region ? s.InstitutionRegion : (int?)null,
                Institution = institution ? s.Institution : null,
                Category = category ? s.Category : null,
                Circumstance = circumstance ? s.Circumstance : (int?)null,
                Month = month ? s.Month : (int?)null,
                s.FileId, s.Counted,
                Suspended = sanctions.Count(x => x.Entry == s.Entry && x.Status == (int)Status.Suspended),
                Terminated = sanctions.Count(x => x.Entry == s.Entry && x.Status == (int)Status.Terminated),
            })
            .GroupBy(s => new { s.Region, s.Institution, s.Category, s.Circumstance, s.Month })
            .OrderBy(g => g.Key.Region).ThenBy(g => g.Key.Institution).ThenBy(g => g.Key.Category).ThenBy(g => g.Key.Circumstance).ThenBy(g => g.Key.Month)
            .Select(g => new
            {
                g.Key,
                Persons = g.Select(s => s.FileId).Distinct().Count(),
                Entries = g.Count(),
                Points = g.Sum(s => s.Counted),
                Suspended = g.Sum(s => s.Suspended),
                Terminated = g.Sum(s => s.Terminated),
            })
            .ToListAsync(cancellation);
        var totals = sums.ConvertAll(s => new PointTotal(
            s.Key.Region is { } number ? RegionCode.FromNumber(number) : null,
            s.Key.Institution is { } code ? InstitutionCode.Parse(code) : null,
            (Category?)s.Key.Category, (Circumstance?)s.Key.Circumstance, s.Key.Month,
            s.Persons, s.Entries, s.Points, s.Suspended, s.Terminated));
        return where.WithoutSmallGroups ? SmallGroups.Suppressed(totals) : totals;
    }

    private static IQueryable<ScoreRow> Filtered(HubContext db, int year, PointFilter where, Scope scope)
    {
        var scores = db.Scores.Where(s => s.Year == year).Within(db, scope);
        if (where.Region is { } region)
        {
            var (low, high) = region.Span;
            scores = scores.Where(s => s.InstitutionRegion >= low && s.InstitutionRegion <= high);
        }
        if (where.Institution is { } institution) scores = scores.Where(s => s.Institution == institution.Value);
        if (where.Category is { } categories)
        {
            var numbers = categories.Select(c => (int?)c).ToList();
            scores = scores.Where(s => numbers.Contains(s.Category));
        }
        if (where.Circumstance is { } circumstances)
        {
            var numbers = circumstances.Select(c => (int)c).ToList();
            scores = scores.Where(s => numbers.Contains(s.Circumstance));
        }
        return scores;
    }
}
