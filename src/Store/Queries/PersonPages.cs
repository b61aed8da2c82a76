using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Pages through persons by file id, several filters at once: all pages of a level in one query.</summary>
internal static class PersonPages
{
    public static async Task<IReadOnlyList<Page<Person>>> ReadAsync(HubContext db, IReadOnlyList<PractitionerFilter> filters, Paging paging, Scope scope, DateOnly today, CancellationToken cancellation)
    {
        var take = paging.First + 1;
        var rows = new List<Row>();
        var totals = new List<Count>();
        foreach (var chunk in filters.Index().Chunk(50))
        {
            rows.AddRange(await chunk.Select(f => PageOf(db, f.Index, Filtered(db, f.Item, scope, today), paging.After, take)).Aggregate((a, b) => a.Concat(b)).ToListAsync(cancellation));
            totals.AddRange(await chunk.Select(f => Filtered(db, f.Item, scope, today).GroupBy(p => f.Index).Select(g => new Count(g.Key, g.Count()))).Aggregate((a, b) => a.Concat(b)).ToListAsync(cancellation));
        }
        var files = rows.Select(r => r.FileId).Distinct().ToList();
        var codes = (await db.PersonCodes.Where(c => files.Contains(c.FileId)).OrderBy(c => c.Code).ToListAsync(cancellation)).ToLookup(c => c.FileId, c => PersonCode.Parse(c.Code));
        var pages = rows.ToLookup(r => r.Filter);
        return [.. filters.Select((_, i) => ToPage([.. pages[i].OrderBy(r => r.FileId, StringComparer.Ordinal)], paging, totals.FirstOrDefault(t => t.Filter == i)?.Persons ?? 0, codes))];
    }

    private static IQueryable<Row> PageOf(HubContext db, int filter, IQueryable<PersonRow> persons, string? after, int take)
    {
        if (after is not null) persons = persons.Where(p => string.Compare(p.FileId, after) > 0);
        return persons.OrderBy(p => p.FileId).Take(take).Select(p => new Row(filter, p.FileId, p.Name));
    }

    private static IQueryable<PersonRow> Filtered(HubContext db, PractitionerFilter where, Scope scope, DateOnly today)
    {
        var persons = db.Persons.Within(db, scope, today);
        if (where.Region is not null || where.Institution is not null || where.Category is not null)
        {
            // What is asked for must hold of one registration that the caller reaches, so that a filter tells nothing about the others.
            var active = db.Registrations.ActiveOn(today).Within(scope).Within(new Scope { Region = where.Region ?? RegionCode.Country, Institution = where.Institution });
            if (where.Category is { } categories)
            {
                var numbers = categories.Select(c => (int)c).ToList();
                active = active.Where(r => numbers.Contains(r.Category));
            }
            persons = persons.Where(p => active.Any(r => r.FileId == p.FileId));
        }
        if (where.Name is { } name) persons = persons.Where(p => p.Name.StartsWith(name));
        if (where.Status is { } statuses)
        {
            var numbers = statuses.Select(s => (int)s).ToList();
            persons = persons.Where(p => numbers.Contains(db.Sanctions
                .Where(s => s.FileId == p.FileId && s.From <= today && (s.EndedOn == null || s.EndedOn > today)).Max(s => (int?)s.Status) ?? 0));
        }
        if (where.MinPoints is { } points)
        {
            var year = where.Year ?? today.Year;
            persons = persons.Where(p => (db.Scores.Where(s => s.FileId == p.FileId && s.Year == year).Sum(s => (int?)s.Counted) ?? 0) >= points);
        }
        return persons;
    }

    private static Page<Person> ToPage(Row[] rows, Paging paging, int total, ILookup<string, PersonCode> codes) => new(
        [.. rows.Take(paging.First).Select(r => new Edge<Person>(r.FileId, new Person(r.FileId, r.Name, [.. codes[r.FileId]])))],
        rows.Length > paging.First, paging.After is not null, total);

    private sealed record Row(int Filter, string FileId, string Name);

    private sealed record Count(int Filter, int Persons);
}
