using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Pages through persons by file id.</summary>
internal static class PersonPages
{
    /// <summary>One query has so many institutions' pages at most.</summary>
    private const int InstitutionsAtOnce = 50;

    public static async Task<Page<Person>> ReadAsync(HubContext db, PractitionerFilter where, Paging paging, Scope scope, DateOnly today, CancellationToken cancellation)
    {
        var all = Filtered(db, where, scope, today);
        var rows = await After(all, paging)
            .Select(p => new { p.FileId, p.Name, Codes = db.PersonCodes.Where(c => c.FileId == p.FileId).OrderBy(c => c.Code).Select(c => c.Code).ToList(), Total = all.Count() })
            .AsSingleQuery().ToListAsync(cancellation);
        // A page past the end has no row to tell the total.
        var total = rows.Count > 0 ? rows[0].Total : await all.CountAsync(cancellation);
        var codes = rows.SelectMany(r => r.Codes, (r, code) => (r.FileId, Code: PersonCode.Parse(code))).ToLookup(c => c.FileId, c => c.Code);
        return ToPage(rows.ConvertAll(r => new Row("", r.FileId, r.Name)), paging, total, codes);
    }

    /// <summary>A page for each institution: the same three queries for any number of them.</summary>
    public static async Task<IReadOnlyList<Page<Person>>> OfInstitutionsAsync(HubContext db, IReadOnlyList<InstitutionCode> institutions, PractitionerFilter where, Paging paging, Scope scope, DateOnly today, CancellationToken cancellation)
    {
        var rows = new List<Row>();
        var totals = new Dictionary<string, int>();
        foreach (var some in institutions.Distinct().Chunk(InstitutionsAtOnce))
        {
            var staff = some.Select(i => (Code: i.Value, Persons: Filtered(db, where with { Institution = i }, scope, today))).ToList();
            var pages = staff.Select(s => After(s.Persons, paging).SelectMany(p => db.Institutions.Where(i => i.Code == s.Code), (p, i) => new { i.Code, p.FileId, p.Name })).Aggregate((a, b) => a.Concat(b));
            var counts = staff.Select(s => s.Persons.SelectMany(p => db.Institutions.Where(i => i.Code == s.Code), (p, i) => i.Code)).Aggregate((a, b) => a.Concat(b)).GroupBy(c => c).Select(g => new { g.Key, Count = g.Count() });
            rows.AddRange((await pages.ToListAsync(cancellation)).Select(p => new Row(p.Code, p.FileId, p.Name)));
            foreach (var count in await counts.ToListAsync(cancellation)) totals.Add(count.Key, count.Count);
        }
        var codes = await CodesAsync(db, rows, cancellation);
        var byInstitution = rows.OrderBy(r => r.FileId, StringComparer.Ordinal).ToLookup(r => r.Institution);
        return [.. institutions.Select(i => ToPage([.. byInstitution[i.Value]], paging, totals.GetValueOrDefault(i.Value), codes))];
    }

    /// <summary>One row more than the page, which tells whether there is a next.</summary>
    private static IQueryable<PersonRow> After(IQueryable<PersonRow> persons, Paging paging)
    {
        if (paging.After is { } after) persons = persons.Where(p => string.Compare(p.FileId, after) > 0);
        return persons.OrderBy(p => p.FileId).Take(paging.First + 1);
    }

    private static async Task<ILookup<string, PersonCode>> CodesAsync(HubContext db, List<Row> rows, CancellationToken cancellation)
    {
        var files = rows.Select(r => r.FileId).Distinct().ToList();
        return (await db.PersonCodes.Where(c => files.Contains(c.FileId)).OrderBy(c => c.Code).ToListAsync(cancellation)).ToLookup(c => c.FileId, c => PersonCode.Parse(c.Code));
    }

    private static IQueryable<PersonRow> Filtered(HubContext db, PractitionerFilter where, Scope scope, DateOnly today)
    {
        var persons = db.Persons.Within(db, scope, today);
        // A file that a correction of its number emptied has no code any more, and is nobody's.
        if (!scope.HasPlace()) persons = persons.Where(p => db.PersonCodes.Any(c => c.FileId == p.FileId));
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

    private static Page<Person> ToPage(List<Row> rows, Paging paging, int total, ILookup<string, PersonCode> codes) => new(
        [.. rows.Take(paging.First).Select(r => new Edge<Person>(r.FileId, new Person(r.FileId, r.Name, [.. codes[r.FileId]])))],
        rows.Count > paging.First, paging.After is not null, total);

    private sealed record Row(string Institution, string FileId, string Name);
}
