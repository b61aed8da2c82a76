using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads the whole audit log once, as it stood at one moment, chain by chain.</summary>
internal sealed class LogVerification(HubContext db, HeadKeys keys, IEnumerable<KnownHead> outside, IProgress<(long Done, long All)>? progress)
{
    private const int RecordsAtOnce = 2_000;

    private readonly AuditFaults _faults = new();
    private readonly ILookup<string, KnownHead> _outside = outside.ToLookup(h => h.Head.Node, StringComparer.Ordinal);
    private readonly HashSet<(string Node, long UpTo)> _prunings = [];
    private long _done;
    private long _all;

    public async Task<VerifiedLog> RunAsync(CancellationToken cancellation)
    {
        var ends = await db.AuditChains.ToDictionaryAsync(c => c.Node, StringComparer.Ordinal, cancellation);
        List<string> nodes = [.. ends.Keys.Union(await NodesAsync(cancellation)).Union(_outside.Select(h => h.Key)).Order(StringComparer.Ordinal)];
        _all = await db.AuditRecords.LongCountAsync(cancellation);
        var chains = new List<VerifiedChain>();
        foreach (var node in nodes) chains.Add(await VerifyAsync(node, ends.GetValueOrDefault(node), cancellation));
        return new VerifiedLog(chains.ConvertAll(Noted), _faults.Kept, _faults.Count);
    }

    private async Task<VerifiedChain> VerifyAsync(string node, AuditChainRow? end, CancellationToken cancellation)
    {
        var chain = new ChainVerification(node, keys, _faults);
        var outsideHeads = _outside[node].ToLookup(h => h.Head.Sequence);
        var first = await db.AuditRecords.Where(r => r.Node == node).MinAsync(r => (long?)r.Sequence, cancellation) ?? (end?.Sequence ?? 0) + 1;
        var last = first - 1;
        if (last > 0) chain.BeginAfter(last, await HeadsAsync(node, last - 1, last, outsideHeads, cancellation));
        for (List<AuditRecordRow> records; (records = await RecordsAsync(node, last, cancellation)).Count > 0; last = records[^1].Sequence)
        {
            var persons = await PersonsAsync(node, last, records[^1].Sequence, cancellation);
            var heads = (await HeadsAsync(node, last, records[^1].Sequence, outsideHeads, cancellation)).ToLookup(h => h.Head.Sequence);
            foreach (var record in records)
            {
                if (chain.Take(record, [.. persons[record.Sequence]], [.. heads[record.Sequence]]) is { Act: AuditKind.Pruned, Chain: { } pruned, UpTo: { } upTo }) _prunings.Add((pruned, upTo));
            }
            Stray(node, persons, records);
            progress?.Report((_done += records.Count, _all));
        }
        Stray(node, await PersonsAsync(node, last, long.MaxValue, cancellation), []);
        return chain.End(end, await HeadsAsync(node, last, long.MaxValue, outsideHeads, cancellation));
    }

    /// <summary>Whoever has records, index rows or heads: also one whose chain's row is gone.</summary>
    private async Task<List<string>> NodesAsync(CancellationToken cancellation)
    {
        var nodes = new List<string>();
        foreach (var table in new[] { db.AuditRecords.Select(r => r.Node), db.AuditPersons.Select(p => p.Node), db.AuditHeads.Select(h => h.Node) })
        {
            // One after the other by the index: there are few nodes and many rows.
            for (var node = ""; await table.Where(n => string.Compare(n, node) > 0).MinAsync(n => (string?)n, cancellation) is { } next; node = next) nodes.Add(next);
        }
        return nodes;
    }

    /// <summary>The beginning of a chain may be gone only where a record notes that it was pruned.</summary>
    private VerifiedChain Noted(VerifiedChain chain)
    {
        if (chain.PrunedUpTo == 0 || _prunings.Contains((chain.Node, chain.PrunedUpTo))) return chain;
        _faults.Add(chain.Node, 1, chain.PrunedUpTo, FaultKind.Removed, "gone, and no record notes that they were pruned");
        return chain with { PrunedUpTo = 0, Faults = chain.Faults + 1 };
    }

    private Task<List<AuditRecordRow>> RecordsAsync(string node, long after, CancellationToken cancellation) =>
        db.AuditRecords.Where(r => r.Node == node && r.Sequence > after).OrderBy(r => r.Sequence).Take(RecordsAtOnce).ToListAsync(cancellation);

    private async Task<ILookup<long, string>> PersonsAsync(string node, long after, long upTo, CancellationToken cancellation) =>
        (await db.AuditPersons.Where(p => p.Node == node && p.Sequence > after && p.Sequence <= upTo).ToListAsync(cancellation)).ToLookup(p => p.Sequence, p => p.FileId);

    private async Task<List<KnownHead>> HeadsAsync(string node, long after, long upTo, ILookup<long, KnownHead> outsideHeads, CancellationToken cancellation)
    {
        var rows = await db.AuditHeads.Where(h => h.Node == node && h.Sequence > after && h.Sequence <= upTo).OrderBy(h => h.Sequence).ToListAsync(cancellation);
        return [.. rows.Select(row => new KnownHead(SignedHead.Of(row), null)), .. outsideHeads.Where(h => h.Key > after && h.Key <= upTo).SelectMany(h => h)];
    }

    private void Stray(string node, ILookup<long, string> persons, List<AuditRecordRow> records)
    {
        foreach (var sequence in persons.Select(p => p.Key).Except(records.Select(r => r.Sequence)).Order()) _faults.Add(node, sequence, FaultKind.Persons, "audit_persons tells of a record that is not there");
    }
}
