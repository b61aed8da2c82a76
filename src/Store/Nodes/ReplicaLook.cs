using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Asks primary and replica how far they are.</summary>
internal sealed class ReplicaLook(Database primary, Database replica, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ReplicaLag _lag = new(clock);

    /// <returns>How far the replica is, and how long it is behind; null while that is not known.</returns>
    /// <exception cref="DbException">One of them does not answer.</exception>
    /// <exception cref="InvalidOperationException">It is no replica.</exception>
    /// <exception cref="OperationCanceledException">One of them takes too long.</exception>
    public async Task<(Freshness At, TimeSpan? Lag)> AskAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var written = await OneAsync(primary, "SELECT (pg_current_wal_lsn() - '0/0')::bigint AS \"Value\"", patience.Token);
        // In this order: what the place tells has been replayed by then.
        var place = await OneAsync(replica, "SELECT coalesce(max(place), 0) AS \"Value\" FROM events", patience.Token);
        var replayed = await OneAsync(replica, "SELECT coalesce((pg_last_wal_replay_lsn() - '0/0')::bigint, -1) * pg_is_in_recovery()::int AS \"Value\"", patience.Token);
        if (replayed <= 0) throw new InvalidOperationException("It is no replica: it replays nothing.");
        return (new Freshness(replayed, place), _lag.Of(written, replayed));
    }

    /// <summary>One of them did not answer: how long the replica is behind is to be found out anew.</summary>
    public void Forget() => _lag.Forget();

    private static async Task<long> OneAsync(Database database, string sql, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        return await db.Database.SqlQueryRaw<long>(sql).SingleAsync(cancellation);
    }
}
