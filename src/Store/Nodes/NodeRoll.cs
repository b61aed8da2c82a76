using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The nodes of the hub, as each says of itself every few seconds.</summary>
public sealed class NodeRoll
{
    /// <summary>The most nodes that are told of.</summary>
    public const int Most = 100;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal NodeRoll(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The node is there, and this is how it is; what it said before is forgotten.</summary>
    public async Task TellAsync(NodeReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        await db.Nodes.Where(n => n.Id == report.Id).ExecuteDeleteAsync(cancellation);
        db.Nodes.Add((report with { LastSeenAt = _clock.Now() }).ToRow());
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Those of a week that were heard of last, those that began last first.</summary>
    public async Task<IReadOnlyList<NodeReport>> AllAsync(CancellationToken cancellation)
    {
        var since = _clock.Now() - Kept;
        await using var db = await _database.ContextAsync(cancellation);
        var last = await db.Nodes.Where(n => n.LastSeenAt >= since).OrderByDescending(n => n.LastSeenAt).ThenBy(n => n.Id).Take(Most).ToListAsync(cancellation);
        return [.. last.OrderByDescending(n => n.StartedAt).ThenBy(n => n.Id, StringComparer.Ordinal).Select(NodeReport.Of)];
    }

    /// <summary>Forgets what was not heard of for a week, of nodes and of imports alike.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var since = _clock.Now() - Kept;
        await using var db = await _database.ContextAsync(cancellation);
        await using var transaction = await _database.BeginAsync(db, cancellation);
        await db.Nodes.Where(n => n.LastSeenAt < since).ExecuteDeleteAsync(cancellation);
        await db.ImportRuns.Where(r => r.LastSeenAt < since).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
