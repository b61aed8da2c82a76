using System.Globalization;
using Npgsql;

namespace Bench.Log;

/// <summary>
/// The rows that the hub writes for a new person's registration, written by hand: a transaction each, all in one batch, no law, no lock, and
/// places from a sequence, which does not give them in the order of commits.
/// </summary>
internal sealed class ByHand
{
    // Each table with the columns that must be another's for each person; the rest is what the hub wrote for the first.
    private static readonly (string Table, string Where, string[] Own)[] Tables =
    [
        ("persons", "file_id", ["file_id", "id_hash"]), ("person_codes", "file_id", ["code", "file_id"]),
        ("entries", "file_id", ["sequence", "control", "sender_id", "file_id"]), ("registrations", "file_id", ["id", "file_id"]),
        ("events", "file_id", ["place", "id", "file_id", "entry"]), ("event_scopes", "place", ["place"]),
    ];

    private readonly NpgsqlDataSource _source;
    private readonly List<(string Sql, string[] Columns, object?[] Values)> _rows = [];
    private int _count;

    private ByHand(NpgsqlDataSource source) => _source = source;

    /// <summary>Takes what the hub wrote of one person as the pattern.</summary>
    public static async Task<ByHand> LearnAsync(NpgsqlDataSource source)
    {
        var hand = new ByHand(source);
        await using var connection = await source.OpenConnectionAsync();
        await using (var sequence = new NpgsqlCommand("CREATE SEQUENCE by_hand START 1000000", connection)) await sequence.ExecuteNonQueryAsync();
        foreach (var (table, where, own) in Tables)
        {
            var key = where == "place" ? "(SELECT MIN(place) FROM events WHERE file_id IS NOT NULL)" : "(SELECT file_id FROM events WHERE file_id IS NOT NULL ORDER BY place LIMIT 1)";
            await using var command = new NpgsqlCommand($"SELECT * FROM {table} WHERE {where} = {key}", connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
                var values = new object?[columns.Length];
                reader.GetValues(values!);
                var places = columns.Select((c, i) => own.Contains(c) && c is "sequence" ? "nextval('by_hand')" : own.Contains(c) && c is "place" ? (table == "events" ? "nextval('by_hand')" : "currval('by_hand')") : $"${columns.Take(i).Count(o => !IsNumbered(own, o)) + 1}");
                hand._rows.Add(($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", places)})", columns, values));
            }
        }
        return hand;
    }

    public async Task WriteAsync()
    {
        var n = Interlocked.Increment(ref _count).ToString("D9", CultureInfo.InvariantCulture);
        await using var batch = _source.CreateBatch();
        foreach (var ((sql, columns, values), own) in _rows.Select(r => (r, Tables.First(t => r.Sql.StartsWith($"INSERT INTO {t.Table} ", StringComparison.Ordinal)).Own)))
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var (column, value) in columns.Zip(values).Where(c => !IsNumbered(own, c.First)))
            {
                command.Parameters.Add(new NpgsqlParameter { Value = !own.Contains(column) ? value ?? DBNull.Value : value is byte[] ? System.Text.Encoding.ASCII.GetBytes($"by-hand-{n}") : $"by-hand-{n}" });
            }
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync();
    }

    private static bool IsNumbered(string[] own, string column) => column is "sequence" or "place" && own.Contains(column);
}
