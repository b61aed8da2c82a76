namespace Hub.Store;

/// <summary>
/// How far a replica is behind: how long ago the primary stood where the replica is not yet. Measured by this node's own clock on what both say, so
/// neither an idle primary nor clocks that differ are taken for lag, nor a replica that is cut off for one that is up to date.
/// </summary>
internal sealed class ReplicaLag(TimeProvider clock)
{
    private const int Most = 3600;

    private readonly Queue<(long Wal, long At)> _ahead = new();
    private long _seen;

    /// <param name="primary">Where the primary is now.</param>
    /// <param name="replayed">Up to where the replica has replayed it.</param>
    public TimeSpan Of(long primary, long replayed)
    {
        if (primary > _seen && _ahead.Count < Most) _ahead.Enqueue((_seen = primary, clock.GetTimestamp()));
        while (_ahead.TryPeek(out var first) && first.Wal <= replayed) _ahead.Dequeue();
        return _ahead.TryPeek(out var waiting) ? clock.GetElapsedTime(waiting.At) : TimeSpan.Zero;
    }
}
