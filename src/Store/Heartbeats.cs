using Hub.Domain;

namespace Hub.Store;

/// <summary>How a region's source says that it is alive.</summary>
public sealed class Heartbeats
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal Heartbeats(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The region's source is alive and has nothing to send.</summary>
    public async Task<DateTimeOffset> BeatAsync(RegionCode region, CancellationToken cancellation)
    {
        var now = _clock.Now();
        await using var db = await _database.ContextAsync(cancellation);
        await Upserts.SourcesAsync(db, [region.Number], now, cancellation);
        return now;
    }
}
