namespace Hub.Store;

/// <summary>The highest place that this node knows to be taken, and a wake-up for those who wait for a higher one.</summary>
internal sealed class EventSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _latest;

    public long Latest => Interlocked.Read(ref _latest);

    public void Advance(long place)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            if (place <= _latest) return;
            Interlocked.Exchange(ref _latest, place);
            (waiting, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        waiting.SetResult();
    }

    /// <summary>Returns once a place after this one is taken.</summary>
    public Task AfterAsync(long place, CancellationToken cancellation)
    {
        Task next;
        lock (_lock)
        {
            if (_latest > place) return Task.CompletedTask;
            next = _next.Task;
        }
        return next.WaitAsync(cancellation);
    }
}
