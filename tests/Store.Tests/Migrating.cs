using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Tests;

/// <summary>The migrations make exactly the tables that the model describes.</summary>
public sealed class Migrating(Cluster cluster)
{
    private const string SqliteShape = "SELECT m.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY 1, 2";
    private const string SqliteIndexes = "SELECT m.name, i.name, i.\"unique\", group_concat(c.name) FROM sqlite_master m JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' GROUP BY 1, 2, 3 ORDER BY 1, 2";
    private const string SqliteKeys = "SELECT m.name, f.\"table\", f.\"from\", f.\"to\", f.on_delete FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY 1, 3";
    private const string PostgresShape = "SELECT table_name, column_name, data_type, is_nullable, is_identity FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_EF%' ORDER BY 1, 2";
    private const string PostgresIndexes = "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_EF%' ORDER BY 1, 2";
    private const string PostgresKeys = "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_they_make_what_the_model_describes()
    {
        string migrated = SqliteFiles.New(), created = SqliteFiles.New();
        await MigrateAsync(migrated);
        await using (var db = new HubContext(new DbContextOptionsBuilder<HubContext>().UseSqlite(created + ";Pooling=False").Options)) await db.Database.EnsureCreatedAsync(Cancel);

        foreach (var question in new List<string> { SqliteShape, SqliteIndexes, SqliteKeys }) await SameAsync(created, migrated, question);
        SqliteFiles.Drop(migrated);
        SqliteFiles.Drop(created);
    }

    [Fact]
    public async Task On_PostgreSQL_they_make_what_the_model_describes()
    {
        string migrated = await cluster.CreateDatabaseAsync(), created = await cluster.CreateDatabaseAsync();
        await MigrateAsync(migrated);
        await using (var db = new HubContext(new DbContextOptionsBuilder<HubContext>().UseNpgsql(created).Options)) await db.Database.EnsureCreatedAsync(Cancel);

        foreach (var question in new List<string> { PostgresShape, PostgresIndexes, PostgresKeys }) await SameAsync(created, migrated, question);
    }

    [Fact]
    public async Task Nodes_that_start_at_once_on_an_empty_database_all_find_it_whole()
    {
        for (var round = 0; round < 3; round++)
        {
            var connection = await cluster.CreateDatabaseAsync();

            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => MigrateAsync(connection), Cancel)));

            var migrations = typeof(HubStore).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(Migration)));
            Assert.Equal([$"{migrations}"], await Sql.ReadAsync(connection, "SELECT COUNT(*) FROM \"__EFMigrationsHistory\""));
        }
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_is_cleared()
    {
        var connection = SqliteFiles.New();
        await MigrateAsync(connection);
        await Sql.RunAsync(connection, "INSERT INTO __EFMigrationsLock VALUES (1, '2025-01-01 00:00:00+00:00')");

        await MigrateAsync(connection);

        Assert.Equal(["0"], await Sql.ReadAsync(connection, "SELECT COUNT(*) FROM __EFMigrationsLock"));
        SqliteFiles.Drop(connection);
    }

    [Fact]
    public async Task A_database_of_another_versions_making_is_refused_by_name_and_left_as_it_is()
    {
        var connection = SqliteFiles.New();
        await MigrateAsync(connection);
        await Sql.RunAsync(connection, "UPDATE __EFMigrationsHistory SET MigrationId = '20250101000000_Former' WHERE MigrationId LIKE '%\\_Initial' ESCAPE '\\'");

        var refused = await Assert.ThrowsAsync<DatabaseShapeException>(() => MigrateAsync(connection));

        Assert.Contains("20250101000000_Former", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["20250101000000_Former"], await Sql.ReadAsync(connection, "SELECT MIN(MigrationId) FROM __EFMigrationsHistory"));
        SqliteFiles.Drop(connection);
    }

    [Fact]
    public async Task A_node_with_other_rulebooks_than_the_database_is_not_ready_and_the_newer_law_is_noted()
    {
        var connection = SqliteFiles.New();
        await using (var store = HubStore.Open(connection, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => new DateOnly(2025, 7, 1)))
        {
            await store.PrepareAsync(Cancel);
            Assert.True((await store.HealthAsync(Cancel)).KnowsTheLaw);

            await Sql.RunAsync(connection, "INSERT INTO laws (known_from, digest, texts, derived) VALUES ('2999-01-01 00:00:00', 'another', x'00', 1)");

            Assert.False((await store.HealthAsync(Cancel)).KnowsTheLaw);
        }
        SqliteFiles.Drop(connection);
    }

    private static async Task MigrateAsync(string connection)
    {
        await using var store = HubStore.Open(connection, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => new DateOnly(2025, 7, 1));
        await store.PrepareAsync(Cancel);
    }

    private static async Task SameAsync(string created, string migrated, string question)
    {
        var expected = await Sql.ReadAsync(created, question);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Sql.ReadAsync(migrated, question));
    }
}
