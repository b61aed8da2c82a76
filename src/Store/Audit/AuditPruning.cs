using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Removes the beginning of chains, from one signed head to the next: what is left can still be checked from there on.</summary>
internal sealed class AuditPruning(Database database, AuditWriter writer, TimeProvider clock)
{
    /// <summary>So many records at most go in one transaction, where heads are close enough.</summary>
    private const long MostAtOnce = 50_000;

    /// <param name="before">Records that were signed before this moment go.</param>
    /// <param name="keys">A head that these do not believe lets nothing go: whoever could write one could have the hub remove what he likes.</param>
    /// <returns>The heads up to which chains were pruned.</returns>
    public async Task<IReadOnlyList<SignedHead>> PruneAsync(DateTimeOffset before, HeadKeys keys, CancellationToken cancellation)
    {
        List<string> nodes;
        await using (var db = await database.ContextAsync(cancellation)) nodes = await db.AuditChains.Select(c => c.Node).ToListAsync(cancellation);
        var pruned = new List<SignedHead>();
        foreach (var node in nodes)
        {
            while (await NextAsync(node, before, keys, cancellation) is { } head)
            {
                await writer.WriteAsync(AuditDraft.Pruning(head, clock.Now()), cancellation);
                await RemoveAsync(head, cancellation);
                pruned.Add(head);
            }
        }
        return pruned;
    }

    private async Task<SignedHead?> NextAsync(string node, DateTimeOffset before, HeadKeys keys, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        var first = await db.AuditRecords.Where(r => r.Node == node).MinAsync(r => (long?)r.Sequence, cancellation);
        var heads = db.AuditHeads.Where(h => h.Node == node && h.At < before && h.Sequence >= first && db.AuditRecords.Any(r => r.Node == node && r.Sequence == h.Sequence && r.Hash == h.Hash));
        var head = await heads.Where(h => h.Sequence < first + MostAtOnce).OrderByDescending(h => h.Sequence).FirstOrDefaultAsync(cancellation)
            ?? await heads.OrderBy(h => h.Sequence).FirstOrDefaultAsync(cancellation);
        return head is not null && SignedHead.Of(head) is var signed && keys.Believe(signed) ? signed : null;
    }

    /// <summary>The head stays: what follows it is checked against it.</summary>
    private async Task RemoveAsync(SignedHead upTo, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        await using var transaction = await database.BeginAsync(db, cancellation);
        await db.AuditPersons.Where(p => p.Node == upTo.Node && p.Sequence <= upTo.Sequence).ExecuteDeleteAsync(cancellation);
        await db.AuditRecords.Where(r => r.Node == upTo.Node && r.Sequence <= upTo.Sequence).ExecuteDeleteAsync(cancellation);
        await db.AuditHeads.Where(h => h.Node == upTo.Node && h.Sequence < upTo.Sequence).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
