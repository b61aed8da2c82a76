namespace Hub.Store;

/// <summary>
/// The highest place that this node knows to be taken, and a wake-up for those who wait for a higher one: first the few of the node itself, then,
/// once what they all need is read, the many, wave by wave, so that whatever else is to run comes in between.
/// </summary>
internal sealed class EventSignal
{
    private const int MostInWave = 64;

    private readonly Lock _lock = new();
    private List<TaskCompletionSource> _waves = [];
    private TaskCompletionSource? _few;
    private int _inLastWave;
    private long _latest;

    public long Latest => Interlocked.Read(ref _latest);

    /// <summary>Reads what all need who have come to a place and are about to go on from there; never fails.</summary>
    public Func<long, Task> ReadAhead { private get; set; } = _ => Task.CompletedTask;

    /// <summary>So long the many wait for what they need; then each reads it itself.</summary>
    public TimeSpan Patience { private get; init; } = TimeSpan.FromMilliseconds(250);

    public void Advance(long place)
    {
        List<TaskCompletionSource> waiting;
        TaskCompletionSource? few;
        long before;
        lock (_lock)
        {
            if (place <= _latest) return;
            before = Interlocked.Exchange(ref _latest, place);
            (waiting, few, _waves, _few, _inLastWave) = (_waves, _few, [], null, 0);
        }
        few?.SetResult();
        if (waiting.Count > 0) _ = WakeAsync(waiting, before);
    }

    /// <summary>Returns once a place after this one is taken.</summary>
    public Task AfterAsync(long place, CancellationToken cancellation)
    {
        Task next;
        lock (_lock)
        {
            if (_latest > place) return Task.CompletedTask;
            if (_waves.Count == 0 || _inLastWave == MostInWave)
            {
                _waves.Add(Awaited());
                _inLastWave = 0;
            }
            _inLastWave++;
            next = _waves[^1].Task;
        }
        return next.WaitAsync(cancellation);
    }

    /// <summary>As <see cref="AfterAsync"/>, before all of these: for what is asked by others meanwhile.</summary>
    public Task FirstAfterAsync(long place, CancellationToken cancellation)
    {
        lock (_lock) return _latest > place ? Task.CompletedTask : (_few ??= Awaited()).Task.WaitAsync(cancellation);
    }

    private async Task WakeAsync(List<TaskCompletionSource> waves, long before)
    {
        await ReadAhead(before).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var wave in waves)
        {
            wave.SetResult();
            // To the end of the line of all that waits to run.
            await Task.Yield();
        }
    }

    private static TaskCompletionSource Awaited() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
