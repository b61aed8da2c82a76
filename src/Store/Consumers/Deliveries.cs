using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Writes down to whom events went, in the transaction that writes down what they gave out.</summary>
internal static class Deliveries
{
    /// <summary>The first delivery of an event to a client's consumer is kept; how far the consumer was sent moves on, never back.</summary>
    public static async Task WriteAsync(HubContext db, IReadOnlyCollection<Delivery> deliveries, CancellationToken cancellation)
    {
        if (deliveries.Count == 0) return;
        await Upserts.DeliveriesAsync(db, deliveries, cancellation);
        // In one order, so that writers do not wait for each other crosswise.
        var sent = deliveries.Where(d => d.Consumer is not null).GroupBy(d => (d.Client, d.Consumer)).Select(g => g.MaxBy(d => d.Place)!)
            .OrderBy(d => d.Client, StringComparer.Ordinal).ThenBy(d => d.Consumer, StringComparer.Ordinal);
        foreach (var last in sent)
        {
            var digest = last.Digest.ToString();
            await db.Consumers.Where(c => c.Client == last.Client && c.Name == last.Consumer && c.SentPlace < last.Place).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.SentPlace, last.Place).SetProperty(c => c.SentNumber, last.Number ?? 0).SetProperty(c => c.SentDigest, digest).SetProperty(c => c.LastSeenAt, last.At),
                cancellation);
        }
    }
}
