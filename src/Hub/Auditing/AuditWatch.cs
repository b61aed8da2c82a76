using Hub.Serving;
using Hub.Store;

namespace Hub.Auditing;

/// <summary>
/// One node signs where every node's audit log ends, every half minute, and once a day removes what has been kept long enough; each signs when it stops.
/// </summary>
public sealed partial class AuditWatch(HubStore store, AuditSettings settings, AuditKey key, HeadKeys keys, TimeProvider clock, ILoggerFactory logs)
    : LeaderService(store.Leading, "audit")
{
    private static readonly TimeSpan SignEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromDays(1);

    private readonly ILogger _log = logs.CreateLogger<AuditWatch>();
    private readonly HeadFile _file = new(settings.Heads);
    private readonly List<SignedHead> _unfiled = [];
    private DateTimeOffset _pruned = DateTimeOffset.MinValue;

    /// <summary>By now nobody is answered any more: what was counted is written, and the end signed.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await store.Audit.FlushAsync();
        await SignAsync(cancellationToken);
    }

    /// <summary>The keys are its own.</summary>
    public override void Dispose()
    {
        key.Dispose();
        keys.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task LeadAsync(CancellationToken leading)
    {
        using var timer = new PeriodicTimer(SignEvery, clock);
        do
        {
            await SignAsync(leading);
            await PruneAsync(leading);
        }
        while (await timer.WaitForNextTickAsync(leading));
    }

    /// <summary>What cannot be filed now is filed with the next heads.</summary>
    private async Task SignAsync(CancellationToken cancellation)
    {
        try
        {
            _unfiled.AddRange(await store.Audit.SignAsync(key, cancellation));
            if (_unfiled.Count == 0) return;
            _file.Append(_unfiled);
            _unfiled.Clear();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotSigned(_log, settings.Heads, failure);
        }
    }

    private async Task PruneAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - _pruned < PruneEvery) return;
        try
        {
            foreach (var head in await store.Audit.PruneAsync(now - settings.Keep, keys, cancellation)) Pruned(_log, head.Node, head.Sequence);
            _pruned = now;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotPruned(_log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The end of the audit log could not be signed, or not be written to {File}.")]
    private static partial void NotSigned(ILogger log, string file, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The audit log of {Node} was pruned up to record {Sequence}.")]
    private static partial void Pruned(ILogger log, string node, long sequence);

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit log could not be pruned.")]
    private static partial void NotPruned(ILogger log, Exception failure);
}
