using System.Data;
using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// This node's chain of records. Its end is moved on from where it was last seen; where another process of the same name has gone on
/// since, the end is locked and read, and the records take their places behind it.
/// </summary>
internal sealed class AuditChain(Database database, string node)
{
    private ChainEnd? _end;

    /// <summary>Writes the records in one transaction, in this order, and with them the deliveries that they tell of.</summary>
    /// <param name="attempt">What an attempt that failed meant to write: its commit may have been done although nobody heard of it.</param>
    public async Task AppendAsync(IReadOnlyList<AuditDraft> drafts, AuditAttempt attempt, CancellationToken cancellation)
    {
        await using var db = await database.ContextAsync(cancellation);
        if (await attempt.IsWrittenAsync(db, cancellation)) return;
        var (seen, deliveries) = (_end, drafts.Select(d => d.Delivery).OfType<Delivery>().ToList());
        _end = null;
        if (deliveries.Count == 0 && seen is not null && AuditRows.AreOneStatement(db))
        {
            // Which is a transaction of its own.
            await db.Database.OpenConnectionAsync(cancellation);
            _end = await MoveAsync(db, seen, drafts, attempt, cancellation);
            if (_end is not null) return;
            seen = null;
        }

        await using var transaction = await database.BeginAsync(db, cancellation);
        var end = seen is null ? null : await MoveAsync(db, seen, drafts, attempt, cancellation);
        if (end is null)
        {
            end = await LockAsync(db, cancellation);
            // What was cut off may have gone on until now; behind the lock it is done, or never will be.
            if (await attempt.IsWrittenAsync(db, cancellation)) return;
            end = await MoveAsync(db, end, drafts, attempt, cancellation) ?? throw new DBConcurrencyException("The chain moved under its lock.");
        }
        await Deliveries.WriteAsync(db, deliveries, cancellation);
        await transaction.CommitAsync(cancellation);
        _end = end;
    }

    /// <returns>Where the chain ends with the records, which are written in their places; null where it did not end there any more.</returns>
    private async Task<ChainEnd?> MoveAsync(HubContext db, ChainEnd from, IReadOnlyList<AuditDraft> drafts, AuditAttempt attempt, CancellationToken cancellation)
    {
        var records = new List<AuditRecordRow>(drafts.Count);
        var end = from;
        foreach (var draft in drafts)
        {
            records.Add(Row(draft, end));
            end = ChainEnd.After(records[^1]);
        }

        attempt.Last = records[^1];
        var persons = records.Zip(drafts).SelectMany(r => r.Second.Persons, (r, file) => (file, r.First.Sequence));
        try
        {
            return await AuditRows.WriteAsync(db, from, records, [.. persons], cancellation) ? end : null;
        }
        catch
        {
            database.Doubt(db.Database.GetDbConnection());
            throw;
        }
    }

    private async Task<ChainEnd> LockAsync(HubContext db, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO audit_chains (node, sequence, hash) VALUES ({node}, 0, {AuditHash.None}) ON CONFLICT (node) DO UPDATE SET sequence = audit_chains.sequence
            """, cancellation);
        return await db.AuditChains.Where(c => c.Node == node).Select(c => new ChainEnd(c.Sequence, c.Hash)).SingleAsync(cancellation);
    }

    private AuditRecordRow Row(AuditDraft draft, ChainEnd behind)
    {
        var content = AuditJson.Content(draft, node, behind.Sequence + 1);
        return new AuditRecordRow
        {
            Node = node,
            Sequence = behind.Sequence + 1,
            At = draft.At,
            Kind = draft.Kind,
            Client = draft.Client,
            Audience = draft.Audience is { } audience ? EnumName.Of(audience) : null,
            Region = draft.Region?.Number,
            Purpose = draft.Purpose is { } purpose ? EnumName.Of(purpose) : null,
            Operation = draft.Operation,
            Content = content,
            PreviousHash = behind.Hash,
            Hash = AuditHash.Of(behind.Hash, content),
        };
    }
}
