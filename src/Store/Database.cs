using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Hub.Store;

/// <summary>The one database that a connection string names, and pooled contexts on it.</summary>
internal sealed class Database : IAsyncDisposable
{
    private const int StaleAfterSeconds = 30;
    private const int NotifySeconds = 5;
    private const int KeepAliveSeconds = 10;

    /// <summary>On each connection.</summary>
    private const int PreparedAtMost = 100;

    private readonly PooledDbContextFactory<HubContext> _contexts;
    private readonly NpgsqlDataSource? _postgres;
    private readonly FreshCommands? _fresh;
    private readonly string _connection;
    private readonly ConcurrentDictionary<string, NpgsqlDataSource> _apart = [];
    private readonly SemaphoreSlim _turn = new(1);

    private Database(DbContextOptions<HubContext> options, NpgsqlDataSource? postgres, FreshCommands? fresh, string connection) =>
        (_contexts, _postgres, _fresh, _connection) = (new PooledDbContextFactory<HubContext>(options, 128), postgres, fresh, connection);

    public static bool IsPostgres([NotNullWhen(true)] string? connectionString) => connectionString?.Contains("Host=", StringComparison.OrdinalIgnoreCase) == true;

    public bool IsSqlite => _postgres is null;

    /// <summary>The whole path of it; null: it is PostgreSQL.</summary>
    public string? SqliteFile => IsSqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(_connection).DataSource) : null;

    /// <summary>What the operator knows it by; never with a password.</summary>
    public string Name
    {
        get
        {
            if (SqliteFile is { } file) return $"The SQLite database {file}";
            var settings = new NpgsqlConnectionStringBuilder(_connection);
            return $"The PostgreSQL database {settings.Database} at {settings.Host}:{settings.Port}";
        }
    }

    /// <param name="connectionString">Empty: SQLite at data/hub.db; with Host=: PostgreSQL; else SQLite's own.</param>
    /// <param name="mustExist">A file of SQLite's that is not there is not made.</param>
    /// <exception cref="FileNotFoundException">It must exist and does not.</exception>
    public static Database Open(string? connectionString, ILoggerFactory? logs, bool mustExist = false)
    {
        var options = new DbContextOptionsBuilder<HubContext>();
        if (logs is not null) options.UseLoggerFactory(logs);
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        // Whoever asked gets the failure, and says what is to be said of it once.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)
            .Log((RelationalEventId.CommandError, LogLevel.Debug), (RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.TransactionError, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        if (IsPostgres(connectionString))
        {
            var source = new NpgsqlDataSourceBuilder(Prepared(connectionString)) { Name = "hub" }.Build();
            var fresh = new FreshCommands();
            options.UseNpgsql(source, o => o.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(fresh);
            return new Database(options.Options, source, fresh, connectionString);
        }
        var sqlite = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(connectionString) ? "Data Source=data/hub.db" : connectionString) { ForeignKeys = true, DefaultTimeout = 30 };
        if (mustExist && !File.Exists(sqlite.DataSource)) throw new FileNotFoundException($"There is no database at {sqlite.DataSource}.");
        if (Path.GetDirectoryName(sqlite.DataSource) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        options.UseSqlite(sqlite.ToString(), o => o.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(new WaitWhenBusy());
        return new Database(options.Options, null, null, sqlite.ToString());
    }

    /// <summary>An open connection of the pool, for a statement that goes past EF Core.</summary>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        if (_postgres is not null)
        {
            var opened = await _postgres.OpenConnectionAsync(cancellation);
            _fresh!.Opened(opened);
            return opened;
        }
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(cancellation);
        WaitWhenBusy.Set(connection);
        return connection;
    }

    /// <summary>To be told of each statement past EF Core that did not end well, with its connection.</summary>
    public void Doubt(DbConnection connection) => _fresh?.Doubt(connection);

    public Task<HubContext> ContextAsync(CancellationToken cancellation) => _contexts.CreateDbContextAsync(cancellation);

    /// <summary>An open connection to PostgreSQL beside the pool, for what lives as long as the connection; a dead one is noticed within seconds.</summary>
    /// <param name="purpose">Its name in pg_stat_activity.</param>
    public async Task<NpgsqlConnection> ConnectAsync(string purpose, CancellationToken cancellation)
    {
        var source = _apart.GetOrAdd(purpose, name => new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(_connection)
        {
            ApplicationName = name,
            Pooling = false,
            KeepAlive = KeepAliveSeconds,
            Timeout = 5,
            CommandTimeout = 3,
            CancellationTimeout = 1000,
        }.ConnectionString) { Name = name }.Build());
        return await source.OpenConnectionAsync(cancellation);
    }

    /// <summary>Tells whoever listens on PostgreSQL, at once: in a transaction of its own, because one that notifies waits for all others that do.</summary>
    public async Task NotifyAsync(string channel, long place)
    {
        await using var command = _postgres!.CreateCommand("SELECT pg_notify($1, $2)");
        command.CommandTimeout = NotifySeconds;
        command.Parameters.Add(new NpgsqlParameter { Value = channel });
        command.Parameters.Add(new NpgsqlParameter { Value = place.ToString(CultureInfo.InvariantCulture) });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Begins to write. SQLite has one writer: whoever asked first writes next, so that nobody is left waiting by those who write on and on.</summary>
    public async Task<WriteTransaction> BeginAsync(HubContext db, CancellationToken cancellation)
    {
        if (!IsSqlite) return new WriteTransaction(await db.Database.BeginTransactionAsync(cancellation), null);
        await _turn.WaitAsync(cancellation);
        try
        {
            return new WriteTransaction(await db.Database.BeginTransactionAsync(cancellation), _turn);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <summary>Everything that is read until it is disposed of is as it stood at one moment; nobody waits for it.</summary>
    public async Task<IDbContextTransaction> SnapshotAsync(HubContext db, CancellationToken cancellation)
    {
        if (!IsSqlite) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        return db.Database.UseTransaction(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true))!;
    }

    /// <summary>Behind everything that was committed before. On SQLite there is nothing to be behind of.</summary>
    public async Task<Freshness> WrittenAsync(CancellationToken cancellation)
    {
        if (IsSqlite) return default;
        // Where the next record would begin: a commit need not have been written out by then.
        await using var command = _postgres!.CreateCommand("SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint");
        return new Freshness((long)(await command.ExecuteScalarAsync(cancellation))!, 0);
    }

    /// <summary>Writes something that means nothing to PostgreSQL's log.</summary>
    /// <returns>The position behind it, which is behind any that was told before.</returns>
    public async Task<long> MoveWalAsync(CancellationToken cancellation)
    {
        await using var command = _postgres!.CreateCommand("SELECT (pg_logical_emit_message(false, 'hub', '') - '0/0')::bigint");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Brings the tables up to date.</summary>
    /// <exception cref="DatabaseShapeException">They are of another hub's making.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var waiting = await ContextAsync(cancellation);
        await using var turn = await MigrationTurnAsync(waiting, cancellation);
        await using var db = await ContextAsync(cancellation);
        var known = db.Database.GetMigrations().ToHashSet();
        if ((await db.Database.GetAppliedMigrationsAsync(cancellation)).FirstOrDefault(m => !known.Contains(m)) is { } unknown) throw new DatabaseShapeException(unknown);
        if (IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
            await ClearStaleLockAsync(db, cancellation);
        }
        await db.Database.MigrateAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in _apart.Values) await source.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
        else
        {
            using var connection = new SqliteConnection(_connection);
            SqliteConnection.ClearPool(connection);
        }
    }

    /// <summary>
    /// On PostgreSQL the migrations' own lock ends with each of them, and what is due was read before: nodes that start at once take turns for
    /// all of them. Null where there is nobody to wait for: on SQLite, and where the database itself is still to be made.
    /// </summary>
    private async Task<IDbContextTransaction?> MigrationTurnAsync(HubContext db, CancellationToken cancellation)
    {
        if (IsSqlite || !await db.Database.CanConnectAsync(cancellation)) return null;
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        var turn = await db.Database.BeginTransactionAsync(cancellation);
        await Locks.MigrationAsync(db, cancellation);
        return turn;
    }

    /// <summary>A migration that was killed leaves its lock behind, and the next would wait for ever: a lock that outlasts any migration is cleared.</summary>
    private static async Task ClearStaleLockAsync(HubContext db, CancellationToken cancellation)
    {
        const string exists = "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await db.Database.SqlQueryRaw<int>(exists).SingleAsync(cancellation) == 0) return;
        for (var waited = 0; waited < StaleAfterSeconds; waited++)
        {
            var held = await db.Database.SqlQueryRaw<string>("SELECT \"Timestamp\" AS Value FROM \"__EFMigrationsLock\"").ToListAsync(cancellation);
            if (held.All(IsStale)) break;
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        }
        await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellation);
    }

    /// <summary>Statements that come again are prepared, and a connection of the pool, in which nothing is ever set, is not cleaned for the next; unless the operator says otherwise.</summary>
    private static string Prepared(string connectionString)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!said.ContainsKey("Max Auto Prepare") && !said.ContainsKey(nameof(settings.MaxAutoPrepare))) (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (PreparedAtMost, 2);
        if (!said.ContainsKey("No Reset On Close") && !said.ContainsKey(nameof(settings.NoResetOnClose))) settings.NoResetOnClose = true;
        return settings.ConnectionString;
    }

    private static bool IsStale(string timestamp) =>
        !DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
        || DateTimeOffset.UtcNow - since > TimeSpan.FromSeconds(StaleAfterSeconds);
}
