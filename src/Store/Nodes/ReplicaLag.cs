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
    private bool _met;

    /// <param name="primary">Where the primary is now.</param>
    /// <param name="replayed">Up to where the replica has replayed it.</param>
    /// <returns>Null while it has not yet come to where the primary was when it was first asked: nobody knows then how old its data are.</returns>
    public TimeSpan? Of(long primary, long replayed)
    {
        if (primary > _seen && _ahead.Count < Most) _ahead.Enqueue((_seen = primary, clock.GetTimestamp()));
        for (; _ahead.TryPeek(out var first) && first.Wal <= replayed; _met = true) _ahead.Dequeue();
        if (!_met) return null;
        return _ahead.TryPeek(out var waiting) ? clock.GetElapsedTime(waiting.At) : TimeSpan.Zero;
    }

    /// <summary>One of them did not answer: what was known does not hold any more.</summary>
    public void Forget()
    {
        _ahead.Clear();
        (_seen, _met) = (0, false);
    }
}
