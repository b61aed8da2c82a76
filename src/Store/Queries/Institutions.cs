using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads institutions, as the latest registration at each describes it.</summary>
public sealed class Institutions
{
    private readonly Database _database;

    internal Institutions(Database database) => _database = database;

    /// <summary>In the order asked; null where none is known.</summary>
    public async Task<IReadOnlyList<Institution?>> ByCodesAsync(IReadOnlyList<InstitutionCode> codes, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        var rows = await db.Institutions.Where(i => asked.Contains(i.Code)).ToListAsync(cancellation);
        return rows.ToDictionary(i => i.Code, Read).InOrder(codes.Select(c => c.Value));
    }

    /// <summary>Which of the institutions are within the scope.</summary>
    public async Task<IReadOnlySet<InstitutionCode>> WithinAsync(IReadOnlyList<InstitutionCode> codes, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var asked = codes.Select(c => c.Value).Distinct().ToList();
        return (await db.Institutions.Where(i => asked.Contains(i.Code)).Within(scope).Select(i => i.Code).ToListAsync(cancellation)).Select(InstitutionCode.Parse).ToHashSet();
    }

    private static Institution Read(InstitutionRow row) =>
        new(InstitutionCode.Parse(row.Code), row.Name, (InstitutionKind)row.Kind, row.Public, RegionCode.FromNumber(row.Region));
}
