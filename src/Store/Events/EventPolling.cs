using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>Looks for what other nodes have added to the log; this node's own writes wake readers at once.</summary>
internal sealed partial class EventPolling(EventLog log, EventSignal signal, EventListening listening, EventLogOptions options, ILogger logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _polling = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellation)
    {
        signal.Advance(await log.LastPlaceAsync(cancellation));
        _polling = Task.Run(PollAsync, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _polling;
        _stopping.Dispose();
    }

    private async Task PollAsync()
    {
        using var timer = new PeriodicTimer(options.Polling);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
            {
                await LookAsync();
                timer.Period = listening.Hears ? options.PollingWhileTold : options.Polling;
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task LookAsync()
    {
        try
        {
            var head = await log.LastPlaceAsync(_stopping.Token);
            StoreMeter.LogHead.Record(head);
            StoreMeter.LogLag.Record(Math.Max(0, head - signal.Latest));
            signal.Advance(head);
        }
        catch (Exception failure) when (!_stopping.IsCancellationRequested)
        {
            // Whatever it was: a node that no longer looks would never know.
            LogAway(failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer: {Failure}")]
    private partial void LogAway(string failure);
}
