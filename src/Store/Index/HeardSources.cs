using System.Collections.Concurrent;
using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>When each region's source was last heard, as of one moment.</summary>
internal sealed class HeardSources(IReadOnlyList<(RegionCode Region, DateTimeOffset LastSeen)> sources)
{
    private readonly ConcurrentDictionary<RegionCode, DateTimeOffset?> _known = [];

    /// <summary>The latest of any source that is the region, lies within it or contains it; null where none was ever heard.</summary>
    public DateTimeOffset? Of(RegionCode region) => _known.GetOrAdd(region, static (asked, all) => Latest(asked, all), sources);

    public static async Task<HeardSources> ReadAsync(HubContext db, CancellationToken cancellation) =>
        new((await db.Sources.ToListAsync(cancellation)).ConvertAll(s => (RegionCode.FromNumber(s.Region), s.LastSeen)));

    private static DateTimeOffset? Latest(RegionCode region, IReadOnlyList<(RegionCode Region, DateTimeOffset LastSeen)> sources)
    {
        DateTimeOffset? latest = null;
        foreach (var (of, seen) in sources) if ((of.Contains(region) || region.Contains(of)) && !(seen <= latest)) latest = seen;
        return latest;
    }
}
