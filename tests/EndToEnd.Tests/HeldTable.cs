using Npgsql;

namespace Hub.EndToEnd;

/// <summary>Keeps everybody from writing entries, or from looking at some tables at all, until it is let go.</summary>
internal sealed class HeldTable : IAsyncDisposable
{
    private readonly NpgsqlConnection _holding;
    private readonly string _database;

    private HeldTable(NpgsqlConnection holding, string database) => (_holding, _database) = (holding, database);

    public static Task<HeldTable> LockAsync(string database) => LockAsync(database, "entries IN EXCLUSIVE MODE");

    public static Task<HeldTable> HideAsync(string database, string tables) => LockAsync(database, $"{tables} IN ACCESS EXCLUSIVE MODE");

    /// <summary>Returns once somebody waits for it.</summary>
    public async Task WaitedForAsync()
    {
        await using var looking = new NpgsqlConnection(_database);
        await looking.OpenAsync();
        while (await RunAsync(looking, "SELECT 1 FROM pg_locks WHERE relation = 'entries'::regclass AND NOT granted") is null) await Task.Delay(20);
    }

    public Task LetGoAsync() => RunAsync(_holding, "COMMIT");

    public ValueTask DisposeAsync() => _holding.DisposeAsync();

    private static async Task<HeldTable> LockAsync(string database, string what)
    {
        var holding = new NpgsqlConnection(database);
        await holding.OpenAsync();
        await RunAsync(holding, $"BEGIN; LOCK TABLE {what}");
        return new HeldTable(holding, database);
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
