using System.Diagnostics;
using Npgsql;

namespace Bench.Import;

/// <summary>The very rows of a hub's tables, copied into the same tables of another database with their indexes and constraints, as fast as PostgreSQL takes them.</summary>
internal sealed class CopyOfRows
{
    /// <summary>All that an import writes; those that others refer to come first.</summary>
    private static readonly string[] Tables =
        ["persons", "person_codes", "institutions", "registrations", "sanctions", "scores", "deadlines", "duties", "entries", "entry_files", "events", "event_scopes", "sources"];

    private readonly List<(string Table, byte[] Rows)> _tables = [];

    public long Bytes => _tables.Sum(t => (long)t.Rows.Length);

    public static async Task<CopyOfRows> ReadAsync(string connectionString)
    {
        var copy = new CopyOfRows();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var table in Tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)");
            using var memory = new MemoryStream();
            await rows.CopyToAsync(memory);
            copy._tables.Add((table, memory.ToArray()));
        }

        return copy;
    }

    /// <summary>In one transaction, so that one commit waits for the disk.</summary>
    public async Task<TimeSpan> WriteAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var began = Stopwatch.GetTimestamp();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, rows) in _tables)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
            await copy.WriteAsync(rows);
        }

        await transaction.CommitAsync();
        return Stopwatch.GetElapsedTime(began);
    }
}
