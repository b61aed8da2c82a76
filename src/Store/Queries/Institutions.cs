using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads institutions, as the latest registration at each describes it.</summary>
public sealed class Institutions
{
    private readonly Database _database;

    private readonly string _ofCodes;
    private readonly SharedReads<ValueTuple, Institution> _byCode;

    internal Institutions(Database database)
    {
        (_database, _ofCodes) = (database, $"SELECT code, name, kind, public, region FROM institutions WHERE code {Statement.In(database, "$1")}");
        _byCode = new SharedReads<ValueTuple, Institution>(database.IsSqlite, ReadByCodeAsync);
    }

    /// <summary>In the order asked; null where none is known.</summary>
    public async Task<IReadOnlyList<Institution?>> ByCodesAsync(IReadOnlyList<InstitutionCode> codes, CancellationToken cancellation)
    {
        var found = await _byCode.ReadAsync(default, [.. codes.Select(c => c.Value).Distinct()], cancellation);
        return [.. codes.Select(c => found.GetValueOrDefault(c.Value))];
    }

    /// <summary>Which of the institutions are within the scope.</summary>
    public async Task<IReadOnlySet<InstitutionCode>> WithinAsync(IReadOnlyList<InstitutionCode> codes, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        return (await db.Institutions.Where(i => asked.Contains(i.Code)).Within(scope).Select(i => i.Code).ToListAsync(cancellation)).Select(InstitutionCode.Parse).ToHashSet();
    }

    /// <summary>Institutions within the scope, by code.</summary>
    public async Task<Page<Institution>> PageAsync(InstitutionFilter where, Paging paging, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var all = db.Institutions.Within(scope).Within(new Scope { Region = where.Region ?? RegionCode.Country, Kind = where.Kind });
        if (scope.Person is { } person)
        {
            all = all.Where(i => db.Registrations.Any(r => r.Institution == i.Code && db.PersonCodes.Any(c => c.Code == person.Value && c.FileId == r.FileId)));
        }

        if (where.Name is { } name) all = all.Where(i => i.Name.StartsWith(name));
        var rest = paging.After is { } after ? all.Where(i => string.Compare(i.Code, after) > 0) : all;
        return await Keyset.PageAsync(all, rest.OrderBy(i => i.Code), paging, i => i.Code, Institution.Read, cancellation);
    }

    /// <summary>The file of each institution as known at a moment (null: now), in the order asked; empty where nothing was decided on it.</summary>
    public async Task<IReadOnlyList<InstitutionFile>> FilesAsync(IReadOnlyList<InstitutionCode> codes, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var files = await InstitutionFiles.LoadAsync(db, codes, knownAt, cancellation);
        return [.. codes.Select(c => files[c])];
    }

    /// <summary>What each institution's ratio of a year is made of on a day, in the order asked; null where none is known.</summary>
    public async Task<IReadOnlyList<RatioFigures?>> RatiosAsync(IReadOnlyList<InstitutionCode> codes, int year, DateOnly day, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var found = await RatioFigures.LoadAsync(db, [.. codes.Select(c => c.Value).Distinct()], year, day, cancellation);
        return [.. codes.Select(c => found.TryGetValue(c, out var figures) ? figures.Figures : null)];
    }

    private async Task<IReadOnlyDictionary<string, Institution>> ReadByCodeAsync(ValueTuple kind, IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        await using var statement = await Statement.OpenAsync(_database, _ofCodes, cancellation);
        return (await statement.With(codes).ReadAsync(Institution.Read, cancellation)).ToDictionary(i => i.Code.Value);
    }
}
