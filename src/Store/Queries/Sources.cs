using Hub.Domain;

namespace Hub.Store;

/// <summary>When each region's source last submitted or said that it is alive.</summary>
public sealed class Sources
{
    /// <summary>The latest of any source that is the region, lies within it or contains it; null where none was ever heard.</summary>
    public Task<IReadOnlyList<DateTimeOffset?>> LastSeenAsync(IReadOnlyList<RegionCode> regions, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The region's source is alive and has nothing to send.</summary>
    public Task<DateTimeOffset> HeartbeatAsync(RegionCode region, CancellationToken cancellation) => throw new NotSupportedException();
}
