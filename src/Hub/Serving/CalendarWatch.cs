using Hub.Store;

namespace Hub.Serving;

/// <summary>Tells the store when the day of the law has changed, so that what the calendar brings about becomes events; one node does.</summary>
public sealed partial class CalendarWatch(HubStore store, Func<DateOnly> today, TimeProvider clock, ILoggerFactory logs) : LeaderService(store.Leading, "calendar")
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ILogger _log = logs.CreateLogger<CalendarWatch>();

    protected override async Task LeadAsync(CancellationToken leading)
    {
        DateOnly? seen = null;
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            var day = today();
            if (day != seen && await AdvanceAsync(day, leading)) seen = day;
        }
        while (await timer.WaitForNextTickAsync(leading));
    }

    /// <summary>A database that does not answer now is asked again at the next look; the server goes on.</summary>
    private async Task<bool> AdvanceAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            var events = await store.AdvanceToAsync(day, cancellation);
            Advanced(_log, day, events);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(_log, day, failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The day of the law is {Day:yyyy-MM-dd}; the calendar made {Events} events.")]
    private static partial void Advanced(ILogger log, DateOnly day, int events);

    [LoggerMessage(Level = LogLevel.Error, Message = "The calendar could not be brought to {Day:yyyy-MM-dd}.")]
    private static partial void Failed(ILogger log, DateOnly day, Exception failure);
}
