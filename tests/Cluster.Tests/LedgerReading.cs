using Npgsql;

namespace Hub.Clustered;

/// <summary>What stands in the database, read by plain SQL.</summary>
internal static class LedgerReading
{
    /// <summary>The events that are for no client alone, in the log's order.</summary>
    public static async Task<IReadOnlyList<LoggedEvent>> EventsAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var scopes = new List<(long Place, LoggedScope Scope)>();
        await ReadAsync(source, "SELECT place, region, kind, institution, audience FROM event_scopes", row =>
            scopes.Add((row.GetInt64(0), new LoggedScope(row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4)))));
        var byPlace = scopes.ToLookup(s => s.Place, s => s.Scope);
        var events = new List<LoggedEvent>();
        await ReadAsync(source, """
            SELECT e.place, e.id, e.kind, e.status, e.entry, e.file_id, ARRAY(SELECT c.code FROM person_codes c WHERE c.file_id = e.file_id)
            FROM events e WHERE e.client IS NULL ORDER BY e.place
            """, row => events.Add(new LoggedEvent(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt32(3),
                row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetFieldValue<string[]>(6), [.. byPlace[row.GetInt64(0)]])));
        return events;
    }

    /// <summary>The control of every entry, with its kind.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> EntriesAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var entries = new Dictionary<string, string>();
        await ReadAsync(source, "SELECT control, kind FROM entries", row => entries.Add(row.GetString(0), row.GetString(1)));
        return entries;
    }

    private static async Task ReadAsync(NpgsqlDataSource source, string sql, Action<NpgsqlDataReader> take)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) take(rows);
    }
}
