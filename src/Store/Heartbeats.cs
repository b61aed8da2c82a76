using Hub.Domain;

namespace Hub.Store;

/// <summary>How a region's source says that it is alive.</summary>
public sealed class Heartbeats
{
    private readonly Database _database;
    private readonly EventBell _bell;
    private readonly TimeProvider _clock;

    internal Heartbeats(Database database, EventBell bell, TimeProvider clock) => (_database, _bell, _clock) = (database, bell, clock);

    /// <summary>The region's source is alive and has nothing to send.</summary>
    public async Task<DateTimeOffset> BeatAsync(RegionCode region, CancellationToken cancellation)
    {
        var now = _clock.Now();
        await using var db = await _database.ContextAsync(cancellation);
        await Upserts.SourcesAsync(db, [region.Number], now, cancellation);
        _bell.Wrote();
        return now;
    }
}
