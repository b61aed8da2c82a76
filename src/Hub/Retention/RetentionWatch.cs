using Hub.Schema;
using Hub.Serving;
using Hub.Store;

namespace Hub.Retention;

/// <summary>Once a day lets go of the log's beginning, and says whose events are lost by that; one node does.</summary>
public sealed partial class RetentionWatch(HubStore store, HubSchema schema, RetentionSettings settings, TimeProvider clock, ILoggerFactory logs) : LeaderService(store.Leading, "retention")
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    private readonly LogKeeping _keeping = new(schema);
    private readonly ILogger _log = logs.CreateLogger<RetentionWatch>();

    protected override async Task LeadAsync(CancellationToken leading)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do await KeepAsync(leading);
        while (await timer.WaitForNextTickAsync(leading));
    }

    private async Task KeepAsync(CancellationToken cancellation)
    {
        try
        {
            var kept = await _keeping.RunAsync(settings.Keep, settings.KeepUnacknowledged, cancellation);
            if (kept.UpTo is { } place) Removed(_log, place);
            foreach (var consumer in kept.Losing) Lost(_log, consumer.Name, consumer.Client);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(_log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The event log was removed up to place {Place}, after its time.")]
    private static partial void Removed(ILogger log, long place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The consumer {Consumer} of {Client} had not acknowledged all of it.")]
    private static partial void Lost(ILogger log, string consumer, string client);

    [LoggerMessage(Level = LogLevel.Error, Message = "The event log could not be kept.")]
    private static partial void Failed(ILogger log, Exception failure);
}
