namespace Hub.Clustered;

/// <summary>Ends a run in which nothing at all happens any more, however slow the machine is.</summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly CancellationTokenSource _over = new();
    private readonly Timer _timer;
    private long _steps;
    private long _seen = -1;

    public Watchdog() => _timer = new Timer(_ => Look(), null, Patience, Patience);

    /// <summary>Ends when the run is over, or stuck.</summary>
    public CancellationToken Over => _over.Token;

    public bool IsStuck { get; private set; }

    public void Step() => Interlocked.Increment(ref _steps);

    public void Dispose()
    {
        _timer.Dispose();
        _over.Dispose();
    }

    private void Look()
    {
        var steps = Interlocked.Read(ref _steps);
        if (steps != _seen)
        {
            _seen = steps;
            return;
        }
        IsStuck = true;
        _over.Cancel();
    }
}
