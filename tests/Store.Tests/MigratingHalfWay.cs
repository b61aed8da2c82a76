using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Tests;

/// <summary>A migration that fails half-way is taken back as a whole: the former tables and what is in them stay, and once the cause is gone it goes on.</summary>
public sealed class MigratingHalfWay(Cluster cluster)
{
    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EFMigrationsLock' ESCAPE '\\' ORDER BY name";
    private const string PostgresTables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";

    private const string History = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Initial", "deliveries")]
    [InlineData("Sharing", "dead_letters")]
    public async Task On_SQLite(string stands, string table)
    {
        var connection = SqliteFiles.New();
        await TakenBackAsync(connection, stands, table, db => db.UseSqlite(connection + ";Pooling=False"), SqliteTables, $"The SQLite database {connection["Data Source=".Length..]} ");
        Assert.Equal(["ok"], await Sql.ReadAsync(connection, "PRAGMA integrity_check"));
        SqliteFiles.Drop(connection);
    }

    [Theory]
    [InlineData("Initial", "deliveries")]
    [InlineData("Sharing", "dead_letters")]
    public async Task On_PostgreSQL(string stands, string table)
    {
        var connection = await cluster.CreateDatabaseAsync();
        await TakenBackAsync(connection, stands, table, db => db.UseNpgsql(connection), PostgresTables, "The PostgreSQL database hub");
    }

    private static async Task TakenBackAsync(string connection, string stands, string table, Action<DbContextOptionsBuilder<HubContext>> use, string tables, string named)
    {
        var options = new DbContextOptionsBuilder<HubContext>().ConfigureWarnings(w => w.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning));
        use(options);
        await using (var db = new HubContext(options.Options)) await db.GetService<IMigrator>().MigrateAsync(stands, Cancel);
        await Sql.RunAsync(connection, "INSERT INTO sources (region, last_seen) VALUES (330106, '2025-01-01 00:00:00')");
        // A table that the next migration makes some time after its first.
        await Sql.RunAsync(connection, $"CREATE TABLE {table} (somebody INTEGER)");
        var (before, history) = (await Sql.ReadAsync(connection, tables), await Sql.ReadAsync(connection, History));

        var refused = await Assert.ThrowsAsync<DatabaseOutageException>(() => PrepareAsync(connection));

        Assert.StartsWith(named, refused.Message, StringComparison.Ordinal);
        Assert.Contains("taken back as a whole", refused.Message, StringComparison.Ordinal);
        Assert.Contains(table, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Sql.ReadAsync(connection, tables));
        Assert.Equal(history, await Sql.ReadAsync(connection, History));

        await Sql.RunAsync(connection, $"DROP TABLE {table}");
        await PrepareAsync(connection);
        Assert.Equal(["330106"], await Sql.ReadAsync(connection, "SELECT region FROM sources"));
    }

    private static async Task PrepareAsync(string connection)
    {
        await using var store = HubStore.Open(connection, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => new DateOnly(2025, 7, 1));
        await store.PrepareAsync(Cancel);
    }
}
