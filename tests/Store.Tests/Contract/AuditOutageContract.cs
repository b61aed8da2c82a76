using System.Data.Common;
using Hub.Domain;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hub.Store.Tests;

/// <summary>A database that does not answer: nothing goes out unrecorded, and the chain stays whole.</summary>
public abstract class AuditOutageContract : StoreContract
{
    /// <summary>Long enough for a busy machine; what never comes is still told.</summary>
    private protected const int Patient = 30_000;

    private static readonly PublicLookup Lookup = new("platform", Audience.Platform, RegionCode.Parse("330000"), Purpose.PatientNotice, "Status", 1);

    [Fact]
    public async Task While_it_hangs_each_waiter_is_told_in_time_and_afterwards_the_chain_is_whole()
    {
        var store = Open(TimeProvider.System);
        await EventuallyWrittenAsync(store, "before");

        await using (await HangAsync())
        {
            var waiting = Enumerable.Range(0, 5).Select(i => store.Audit.WriteAsync(Audited.Answer($"during-{i}", "F1"), Cancel).AsTask()).ToList();
            foreach (var write in waiting) await Assert.ThrowsAsync<AuditUnavailableException>(() => write);
        }

        await EventuallyWrittenAsync(store, "after");
        await AssertWholeAsync("before", "after");
    }

    [Fact]
    public async Task A_caller_who_goes_away_is_not_waited_for()
    {
        var store = Open(TimeProvider.System);
        using var gone = new CancellationTokenSource();

        await using (await HangAsync())
        {
            var write = store.Audit.WriteAsync(Audited.Answer("gone", "F1"), gone.Token).AsTask();
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        }

        await EventuallyWrittenAsync(store, "after");
        await AssertWholeAsync("after");
    }

    [Fact]
    public async Task Lookups_are_kept_meanwhile_and_refused_after_a_minute()
    {
        var clock = new Clock();
        var store = Open(clock);

        await using (await HangAsync())
        {
            store.Audit.Count(Lookup);
            await store.Audit.FlushAsync();
            clock.Now += TimeSpan.FromSeconds(59);
            store.Audit.Count(Lookup);
            clock.Now += TimeSpan.FromSeconds(1);
            Assert.Throws<AuditUnavailableException>(() => store.Audit.Count(Lookup));
        }

        await EventuallyWrittenAsync(store, "after");
        await store.Audit.FlushAsync();
        store.Audit.Count(Lookup);
        await store.Audit.FlushAsync();
        var counted = (await Sql.ReadAsync(ConnectionString, "SELECT kind, operation, content FROM audit_records WHERE kind = 'LOOKUPS'")).Select(Audited.Counted).ToList();
        Assert.Contains("LOOKUPS|Status|1|1", counted);
        Assert.InRange(counted.Sum(c => int.Parse(c.Split('|')[2], System.Globalization.CultureInfo.InvariantCulture)), 3, 4);
    }

    [Fact]
    public async Task Answers_go_on_while_an_import_writes_on_and_on()
    {
        var store = Open(TimeProvider.System, Patient);
        using var done = new CancellationTokenSource();
        var importing = Task.Run(async () =>
        {
            for (var n = 1; !done.IsCancellationRequested; n++) await store.Ledger.SubmitAsync([Given.Registration(n)], Cancel);
        }, Cancel);

        for (var i = 0; i < 30; i++) await store.Audit.WriteAsync(Audited.Answer($"client-{i}", "F1"), Cancel);

        await done.CancelAsync();
        await importing;
        Assert.Equal(["30"], await Sql.ReadAsync(ConnectionString, "SELECT COUNT(*) FROM audit_records"));
    }

    /// <summary>Holds the database so that nobody can write, until disposed of.</summary>
    private protected abstract Task<IAsyncDisposable> HangAsync();

    private protected HubStore Open(TimeProvider clock, int milliseconds = 500)
    {
        var store = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, clock, () => Today, audit: new AuditOptions { Node = "n", Timeout = TimeSpan.FromMilliseconds(milliseconds) });
        Also(store);
        return store;
    }

    /// <summary>The writer may still be coming to itself, or the machine be busy for longer than it waits.</summary>
    private protected static async Task EventuallyWrittenAsync(HubStore store, string client)
    {
        while (true)
        {
            try
            {
                await store.Audit.WriteAsync(Audited.Answer(client, "F1"), Cancel);
                return;
            }
            catch (AuditUnavailableException)
            {
                await Task.Delay(100, Cancel);
            }
        }
    }

    /// <summary>A record whose waiter was told otherwise may be there as well.</summary>
    private protected async Task AssertWholeAsync(params string[] clients)
    {
        var written = await Sql.ReadAsync(ConnectionString, "SELECT DISTINCT client FROM audit_records");
        Assert.All(clients, c => Assert.Contains(c, written));
        using var keys = new HeadKeys([]);
        await using var archive = AuditArchive.Open(ConnectionString);
        Assert.Equal(0, (await archive.VerifyAsync(keys, [], null, Cancel)).AllFaults);
    }

    private protected sealed class Held(DbConnection connection) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

public sealed class AuditOutageOnSqlite : AuditOutageContract
{
    private protected override async Task<IAsyncDisposable> HangAsync()
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync(Cancel);
        connection.BeginTransaction(deferred: false);
        return new Held(connection);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class AuditOutageOnPostgres(Cluster cluster) : AuditOutageContract
{
    [Fact]
    public async Task While_it_is_away_nothing_is_given_out_and_once_it_is_back_the_chain_goes_on()
    {
        var store = Open(TimeProvider.System, Patient);
        await store.Audit.WriteAsync(Audited.Answer("before", "F1"), Cancel);
        var server = new NpgsqlConnectionStringBuilder(ConnectionString);
        var name = server.Database!;
        server.Database = "postgres";

        await Sql.RunAsync(server.ToString(), $"ALTER DATABASE {name} ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await Assert.ThrowsAsync<AuditUnavailableException>(() => store.Audit.WriteAsync(Audited.Answer("during", "F1"), Cancel).AsTask());
        await Sql.RunAsync(server.ToString(), $"ALTER DATABASE {name} ALLOW_CONNECTIONS true");

        await store.Audit.WriteAsync(Audited.Answer("after", "F1"), Cancel);
        await AssertWholeAsync("before", "after");
    }

    private protected override async Task<IAsyncDisposable> HangAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(Cancel);
        var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var command = new NpgsqlCommand("LOCK TABLE audit_chains IN EXCLUSIVE MODE", connection, transaction);
        await command.ExecuteNonQueryAsync(Cancel);
        return new Held(connection);
    }

    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
