using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

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
        [Column.Of<string>(NpgsqlDbType.Text), Column.Of<string>(NpgsqlDbType.Text), Column.Of<int>(NpgsqlDbType.Integer), Column.Of<bool?>(NpgsqlDbType.Boolean), Column.Of<int>(NpgsqlDbType.Integer), Column.Of<DateOnly>(NpgsqlDbType.Date)],
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
        [Column.Of<int>(NpgsqlDbType.Integer), Column.Of<DateTime>(NpgsqlDbType.TimestampTz)],
        "ON CONFLICT (region) DO UPDATE SET last_seen = excluded.last_seen WHERE excluded.last_seen > sources.last_seen",
        regions.Order().Select(r => new object?[] { r, at.UtcDateTime }),
        cancellation);

    /// <summary>Events were handed out; what is there already stays as it was first written.</summary>
    public static Task DeliveriesAsync(HubContext db, IEnumerable<Delivery> rows, CancellationToken cancellation) => RunAsync(
        db,
        "INSERT INTO deliveries (place, client, consumer, audience, region, institution, at)",
        [Column.Of<long>(NpgsqlDbType.Bigint), Column.Of<string>(NpgsqlDbType.Text), Column.Of<string>(NpgsqlDbType.Text), Column.Of<int>(NpgsqlDbType.Integer), Column.Of<int>(NpgsqlDbType.Integer), Column.Of<string>(NpgsqlDbType.Text), Column.Of<DateTime>(NpgsqlDbType.TimestampTz)],
        "ON CONFLICT (place, client, consumer) DO NOTHING",
        rows.OrderBy(d => d.Place).ThenBy(d => d.Client, StringComparer.Ordinal).ThenBy(d => d.Consumer, StringComparer.Ordinal)
            .Select(d => new object?[] { d.Place, d.Client, d.Consumer ?? "", (int)d.Audience, d.Region.Number, d.Institution?.Value ?? "", d.At.UtcDateTime }),
        cancellation);

    private static async Task RunAsync(HubContext db, string insert, IReadOnlyList<Column> columns, string onConflict, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            if (db.IsSqlite)
            {
                var values = some.Select((_, row) => $"({Places(row * columns.Count, columns.Count)})");
                var listed = string.Join(' ', insert, "VALUES", string.Join(", ", values), onConflict);
                await db.Database.ExecuteSqlRawAsync(listed, some.SelectMany(r => r)!, cancellation);
                continue;
            }
            // One text however many rows there are, so that it is prepared once.
            var sql = string.Join(' ', insert, "SELECT * FROM unnest(", Places(0, columns.Count), ")", onConflict);
            await db.Database.ExecuteSqlRawAsync(sql, columns.Select((c, i) => (object)new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | c.Type, Value = c.Values(some, i) }), cancellation);
        }
    }

    private static string Places(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")));

    /// <summary>A column of PostgreSQL's, and how some rows' values of it become one array.</summary>
    private sealed record Column(NpgsqlDbType Type, Func<object?[][], int, Array> Values)
    {
        public static Column Of<T>(NpgsqlDbType type) => new(type, (rows, i) => Array.ConvertAll(rows, row => (T)row[i]!));
    }
}
