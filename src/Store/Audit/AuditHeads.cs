using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Signs where chains end, whosever they are, that have grown since.</summary>
internal sealed class AuditHeads(Database database, TimeProvider clock)
{
    /// <returns>What was signed and is in the database now.</returns>
    public async Task<IReadOnlyList<SignedHead>> SignAsync(AuditKey key, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        var now = clock.Now();
        var heads = new List<SignedHead>();
        foreach (var end in await UnsignedAsync(db, cancellation))
        {
            var head = key.Sign(end.Node, end.Sequence, end.Hash, now);
            if (await InsertAsync(db, head, cancellation)) heads.Add(head);
        }
        return heads;
    }

    private static Task<List<AuditChainRow>> UnsignedAsync(HubContext db, CancellationToken cancellation) => db.AuditChains
        .Where(c => c.Sequence > 0 && !db.AuditHeads.Any(h => h.Node == c.Node && h.Sequence == c.Sequence))
        .ToListAsync(cancellation);

    /// <returns>False where another process has signed the same end.</returns>
    private async Task<bool> InsertAsync(HubContext db, SignedHead head, CancellationToken cancellation)
    {
        await using var transaction = await database.BeginAsync(db, cancellation);
        var inserted = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO audit_heads (node, sequence, hash, at, key_id, signature)
            VALUES ({head.Node}, {head.Sequence}, {head.Hash}, {head.At.UtcDateTime}, {head.KeyId}, {head.Signature}) ON CONFLICT (node, sequence) DO NOTHING
            """, cancellation);
        await transaction.CommitAsync(cancellation);
        return inserted == 1;
    }
}
