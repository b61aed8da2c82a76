using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads the records of a period, chain by chain, without a hole.</summary>
internal sealed class AuditExport(HubContext db)
{
    private const int RecordsAtOnce = 2_000;

    public async IAsyncEnumerable<AuditRecordRow> ReadAsync(DateTimeOffset from, DateTimeOffset to, IProgress<(long Done, long All)>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var chains = await db.AuditRecords.Where(r => r.At >= from && r.At < to).GroupBy(r => r.Node)
            .Select(g => new { Node = g.Key, First = g.Min(r => r.Sequence), Last = g.Max(r => r.Sequence) }).OrderBy(c => c.Node).ToListAsync(cancellation);
        var (done, all) = (0L, chains.Sum(c => c.Last - c.First + 1));
        foreach (var chain in chains)
        {
            for (var last = chain.First - 1; last < chain.Last;)
            {
                var records = await db.AuditRecords.Where(r => r.Node == chain.Node && r.Sequence > last && r.Sequence <= chain.Last).OrderBy(r => r.Sequence).Take(RecordsAtOnce).ToListAsync(cancellation);
                foreach (var record in records) yield return record;
                last = records[^1].Sequence;
                progress?.Report((done += records.Count, all));
            }
        }
    }
}
