using Hub.Store;

namespace Hub.Serving;

/// <summary>Tells the store when the day of the law has changed, so that what the calendar brings about becomes events.</summary>
public sealed partial class CalendarWatch(HubStore store, Func<DateOnly> today, TimeProvider clock, ILoggerFactory logs) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ILogger _log = logs.CreateLogger<CalendarWatch>();
    private DateOnly? _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A database that does not answer now is asked again at the next look; the server goes on.</summary>
    private async Task LookAsync(CancellationToken cancellation)
    {
        var day = today();
        if (day == _seen) return;
        try
        {
            var events = await store.AdvanceToAsync(day, cancellation);
            Advanced(_log, day, events);
            _seen = day;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(_log, day, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The day of the law is {Day:yyyy-MM-dd}; the calendar made {Events} events.")]
    private static partial void Advanced(ILogger log, DateOnly day, int events);

    [LoggerMessage(Level = LogLevel.Error, Message = "The calendar could not be brought to {Day:yyyy-MM-dd}.")]
    private static partial void Failed(ILogger log, DateOnly day, Exception failure);
}
