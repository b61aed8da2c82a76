namespace Hub.Store;

/// <summary>The stream of events, in commit order: whoever has seen place n has seen everything up to n.</summary>
public sealed class EventLog
{
    /// <summary>The last place that this node has seen taken; 0 when the log is empty.</summary>
    public long Latest => throw new NotSupportedException();

    /// <summary>The last place taken, asked of the database.</summary>
    public Task<long> LastPlaceAsync(CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>At most <paramref name="limit"/> events after the place, in order.</summary>
    public Task<IReadOnlyList<HubEvent>> ReadAsync(long after, EventSelection selection, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Every event after the place, then live; without a gap, a repeat or an end.</summary>
    /// <param name="passed">Told the place up to which everything has been handed out or was not selected: a quiet reader's cursor.</param>
    public IAsyncEnumerable<HubEvent> TailAsync(long after, EventSelection selection, IProgress<long>? passed = null, CancellationToken cancellation = default) => throw new NotSupportedException();
}
