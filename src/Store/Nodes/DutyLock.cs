using Npgsql;

namespace Hub.Store;

/// <summary>A duty that this node holds, for as long as the connection lives that its lock was taken on. On SQLite there is nothing to hold.</summary>
internal sealed class DutyLock : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly NpgsqlConnection? _connection;

    private DutyLock(NpgsqlConnection? connection) => _connection = connection;

    /// <returns>Null: another node holds it.</returns>
    public static async Task<DutyLock?> TryTakeAsync(Database database, string duty, CancellationToken cancellation)
    {
        if (database.IsSqlite) return new DutyLock(null);
        var connection = await database.ConnectAsync("hub duty", cancellation);
        try
        {
            if (await TakeAsync(connection, Locks.Duty(duty), cancellation)) return new DutyLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Passes when the lock has stood for so long.</summary>
    /// <exception cref="NpgsqlException">It is lost.</exception>
    public async Task StandsForAsync(TimeSpan time, CancellationToken cancellation)
    {
        await Task.Delay(time, cancellation);
        if (_connection is not null) await AskAsync(_connection, cancellation);
    }

    /// <summary>Ends when the lock is lost, or when cancelled. A connection that is cut is noticed at once, one that hangs within seconds.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        try
        {
            if (_connection is null) await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            else while (true)
            {
                await _connection.WaitAsync(LookEvery, cancellation);
                await AskAsync(_connection, cancellation);
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // Lost, or told to end.
        }
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The server is told to free the lock of a machine that vanished after seconds, not hours.</summary>
    private static async Task<bool> TakeAsync(NpgsqlConnection connection, long key, CancellationToken cancellation)
    {
        await using var keepAlive = new NpgsqlCommand("SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3", connection);
        await keepAlive.ExecuteNonQueryAsync(cancellation);
        await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = key } } };
        return (bool)(await take.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task AskAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var question = new NpgsqlCommand("SELECT 1", connection);
        await question.ExecuteScalarAsync(cancellation);
    }
}
