using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>When each region's source last submitted or said that it is alive.</summary>
public sealed class Sources
{
    private readonly Database _database;

    internal Sources(Database database) => _database = database;

    /// <summary>Every source that was ever heard, and when last, by region.</summary>
    public async Task<IReadOnlyList<(RegionCode Region, DateTimeOffset LastSeen)>> AllAsync(CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        return (await db.Sources.OrderBy(s => s.Region).ToListAsync(cancellation)).ConvertAll(s => (RegionCode.FromNumber(s.Region), s.LastSeen));
    }

    /// <summary>The latest of any source that is the region, lies within it or contains it; null where none was ever heard.</summary>
    public async Task<IReadOnlyList<DateTimeOffset?>> LastSeenAsync(IReadOnlyList<RegionCode> regions, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var heard = await HeardSources.ReadAsync(db, cancellation);
        return [.. regions.Select(heard.Of)];
    }
}
