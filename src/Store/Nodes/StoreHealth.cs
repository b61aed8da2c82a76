using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>How the store does at a moment, for whoever decides whether this node is to be asked.</summary>
/// <param name="Answers">The database does.</param>
public sealed record StoreHealth(bool Answers)
{
    /// <summary>It knows the same law as this node.</summary>
    public bool KnowsTheLaw { get; init; }

    /// <summary>How many places of the log this node had not heard of; null where nobody could say.</summary>
    public long? LogLag { get; init; }

    /// <summary>When the oldest record of the audit log was written that no signed head vouches for; null: there is none.</summary>
    public DateTimeOffset? UnsignedSince { get; init; }

    /// <summary>Null where there is no replica.</summary>
    public ReplicaState? Replica { get; init; }

    /// <summary>Null where this node keeps no index.</summary>
    public IndexState? Index { get; init; }

    internal static async Task<StoreHealth> AskAsync(Database database, KnownLaw law, EventLog log, Replica? replica, StatusIndex index, CancellationToken cancellation)
    {
        try
        {
            return new StoreHealth(true)
            {
                KnowsTheLaw = await law.IsCurrentAsync(cancellation),
                LogLag = await LagAsync(log, cancellation),
                UnsignedSince = await UnsignedAsync(database, cancellation),
                Replica = replica?.State,
                Index = index.State,
            };
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            return new StoreHealth(false) { Replica = replica?.State, Index = index.State };
        }
    }

    /// <summary>What it hears of while the database answers is not behind.</summary>
    private static async Task<long> LagAsync(EventLog log, CancellationToken cancellation)
    {
        var head = await log.LastPlaceAsync(cancellation);
        return Math.Max(0, head - log.Latest);
    }

    private static async Task<DateTimeOffset?> UnsignedAsync(Database database, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        var firsts = await db.AuditChains
            .Where(c => !db.AuditHeads.Any(h => h.Node == c.Node && h.Sequence == c.Sequence))
            .Select(c => db.AuditRecords.Where(r => r.Node == c.Node && r.Sequence == 1 + (db.AuditHeads.Where(h => h.Node == c.Node).Max(h => (long?)h.Sequence) ?? 0)).Select(r => (DateTimeOffset?)r.At).FirstOrDefault())
            .ToListAsync(cancellation);
        return firsts.Min();
    }
}
