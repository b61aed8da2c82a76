using System.Reflection;
using GraphQL.Execution;
using Hub.Store;

namespace Hub.Serving;

/// <summary>Says every few seconds that this node is there and how it is, and on its way out that it ends.</summary>
/// <param name="name">What the operator calls the node.</param>
public sealed partial class NodeWatch(OpenHub hub, string name, OpenCount sockets, TimeProvider clock, ILoggerFactory logs) : BackgroundService
{
    /// <summary>More streams than these are not told one by one.</summary>
    private const int MostStreams = 1_000;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(1);

    private readonly ILogger _log = logs.CreateLogger<NodeWatch>();
    private readonly NodeReport _node = new()
    {
        Id = Guid.CreateVersion7().ToString("N"),
        Name = name,
        Version = typeof(NodeWatch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        StartedAt = clock.GetUtcNow(),
    };

    private long _swept;
    private bool _isUnheard;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var goodbye = new CancellationTokenSource(GoodbyeTime);
        await TellAsync(Now() with { Duties = [], Streams = [], EndedAt = clock.GetUtcNow() }, goodbye.Token);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do await TellAsync(Now(), stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private NodeReport Now()
    {
        var streams = hub.Schema.OpenStreams;
        return _node with
        {
            Duties = hub.Store.Leading.Duties,
            Place = hub.Store.Events.Latest,
            Index = hub.Store.Index.State,
            Sockets = sockets.Count,
            Subscriptions = hub.Schema.Executor.Subscriptions,
            Streams = streams.Count > MostStreams ? null : streams,
        };
    }

    /// <summary>A database that does not answer now is told at the next look.</summary>
    private async Task TellAsync(NodeReport report, CancellationToken cancellation)
    {
        try
        {
            await hub.Store.Nodes.TellAsync(report, cancellation);
            _isUnheard = false;
            if (_swept != 0 && clock.GetElapsedTime(_swept) < SweepEvery) return;
            // Whichever nodes do it at once: what is swept is swept.
            await hub.Store.Nodes.SweepAsync(cancellation);
            _swept = clock.GetTimestamp();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (!_isUnheard) Unheard(_log, failure.GetType().Name);
            _isUnheard = true;
        }
        catch (OperationCanceledException) when (report.EndedAt is not null)
        {
            // It is shown as away then.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This node could not say that it is there ({Failure}); until it can, operations show it as away.")]
    private static partial void Unheard(ILogger log, string failure);
}
