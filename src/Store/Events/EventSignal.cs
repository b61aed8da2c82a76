namespace Hub.Store;

/// <summary>
/// The highest place that this node knows to be taken, and a wake-up for those who wait for a higher one: wave by wave, so that whatever else is to
/// run comes in between when they are many.
/// </summary>
internal sealed class EventSignal
{
    private const int MostInWave = 64;

    private readonly Lock _lock = new();
    private List<TaskCompletionSource> _waves = [];
    private int _inLastWave;
    private long _latest;

    public long Latest => Interlocked.Read(ref _latest);

    public void Advance(long place)
    {
        List<TaskCompletionSource> waiting;
        lock (_lock)
        {
            if (place <= _latest) return;
            Interlocked.Exchange(ref _latest, place);
            (waiting, _waves, _inLastWave) = (_waves, [], 0);
        }
        _ = WakeAsync(waiting);
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
                _waves.Add(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                _inLastWave = 0;
            }
            _inLastWave++;
            next = _waves[^1].Task;
        }
        return next.WaitAsync(cancellation);
    }

    private static async Task WakeAsync(List<TaskCompletionSource> waves)
    {
        foreach (var wave in waves)
        {
            wave.SetResult();
            // To the end of the line of all that waits to run.
            await Task.Yield();
        }
    }
}
