using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>
/// Rows that every writer may write at once: in one round trip, in sorted order, and before the log's lock, so that writers neither wait
/// for each other crosswise nor hold the log meanwhile.
/// </summary>
internal static class Upserts
{
    private const int RowsAtOnce = 1_000;

    /// <summary>The later registration describes an institution.</summary>
    public static Task InstitutionsAsync(HubContext db, IEnumerable<InstitutionRow> rows, CancellationToken cancellation) => RunAsync(
        db,
        "INSERT INTO institutions (code, name, kind, public, region, described_on)",
        """
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, public = excluded.public, region = excluded.region, described_on = excluded.described_on
        WHERE excluded.described_on >= institutions.described_on
        """,
        rows.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => new object?[] { r.Code, r.Name, r.Kind, r.Public, r.Region, r.DescribedOn }),
        cancellation);

    /// <summary>The regions' sources were heard at a moment.</summary>
    public static Task SourcesAsync(HubContext db, IEnumerable<int> regions, DateTimeOffset at, CancellationToken cancellation) => RunAsync(
        db,
        "INSERT INTO sources (region, last_seen)",
        "ON CONFLICT (region) DO UPDATE SET last_seen = excluded.last_seen WHERE excluded.last_seen > sources.last_seen",
        regions.Order().Select(r => new object?[] { r, at.UtcDateTime }),
        cancellation);

    /// <summary>Events were handed out; what is there already stays as it was first written.</summary>
    public static Task DeliveriesAsync(HubContext db, IEnumerable<Delivery> rows, CancellationToken cancellation) => RunAsync(
        db,
        "INSERT INTO deliveries (place, client, consumer, audience, region, institution, at)",
        "ON CONFLICT (place, client, consumer) DO NOTHING",
        rows.OrderBy(d => d.Place).ThenBy(d => d.Client, StringComparer.Ordinal).ThenBy(d => d.Consumer, StringComparer.Ordinal)
            .Select(d => new object?[] { d.Place, d.Client, d.Consumer ?? "", (int)d.Audience, d.Region.Number, d.Institution?.Value ?? "", d.At.UtcDateTime }),
        cancellation);

    private static async Task RunAsync(HubContext db, string insert, string onConflict, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            var width = some[0].Length;
            var values = some.Select((_, row) => $"({string.Join(", ", Enumerable.Range(row * width, width).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")))})");
            var sql = string.Join(' ', insert, "VALUES", string.Join(", ", values), onConflict);
            await db.Database.ExecuteSqlRawAsync(sql, some.SelectMany(r => r)!, cancellation);
        }
    }
}
