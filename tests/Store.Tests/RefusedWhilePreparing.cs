using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hub.Store.Tests;

/// <summary>A statement that PostgreSQL refuses, or that is cancelled, just while it is being prepared fails alone: whoever asks the same next is answered.</summary>
public sealed class RefusedWhilePreparing(Cluster cluster)
{
    /// <summary>Planned for as long as the table says.</summary>
    private const string Slow = """
        CREATE TABLE patience (seconds int); INSERT INTO patience VALUES (0);
        CREATE FUNCTION slow(value int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(seconds) FROM patience; RETURN value; END'
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_question_with_another_value_is_answered()
    {
        await using var database = Database.Open(await cluster.CreateDatabaseAsync(), null);
        await using var db = await database.ContextAsync(Cancel);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("name", await AskAsync(db, "name"));
            await Assert.ThrowsAsync<PostgresException>(() => AskAsync(db, "name\0"));
        }
    }

    [Fact]
    public async Task So_it_is_of_statements_that_go_past_EF_Core()
    {
        await using var database = Database.Open(await cluster.CreateDatabaseAsync(), null);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("name", await StateAsync(database, "name"));
            await Assert.ThrowsAsync<PostgresException>(() => StateAsync(database, "name\0"));
        }
    }

    [Fact]
    public async Task What_was_cancelled_is_answered_when_it_is_asked_again()
    {
        var connectionString = await cluster.CreateDatabaseAsync();
        await Sql.RunAsync(connectionString, Slow);
        await using var database = Database.Open(connectionString, null);
        await using var db = await database.ContextAsync(Cancel);
        for (var i = 0; i < 3; i++)
        {
            // The second time it comes on a connection it is prepared there.
            Assert.Equal(i, await SlowlyAsync(db, i, Cancel));
            await Sql.RunAsync(connectionString, "UPDATE patience SET seconds = 25");
            using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            var asked = SlowlyAsync(db, i, impatient.Token);
            while ((await Sql.ReadAsync(connectionString, "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"))[0] == "0") await Task.Delay(20, Cancel);
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
            await Sql.RunAsync(connectionString, "UPDATE patience SET seconds = 0");
            Assert.Equal(10 + i, await SlowlyAsync(db, 10 + i, Cancel));
        }
    }

    private static Task<string> AskAsync(DbContext db, string value) => db.Database.SqlQuery<string>($"SELECT {value} AS \"Value\"").SingleAsync(Cancel);

    private static Task<int> SlowlyAsync(DbContext db, int value, CancellationToken cancellation) => db.Database.SqlQuery<int>($"SELECT slow({value}) AS \"Value\"").SingleAsync(cancellation);

    private static async Task<string> StateAsync(Database database, string value)
    {
        await using var statement = await Statement.OpenAsync(database, "SELECT $1", Cancel);
        return Assert.Single(await statement.With(value).ReadAsync(row => row.GetString(0), Cancel));
    }
}
