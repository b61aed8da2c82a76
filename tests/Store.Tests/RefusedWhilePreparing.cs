using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hub.Store.Tests;

/// <summary>A value that PostgreSQL refuses fails alone: whoever asks the same with another one is answered.</summary>
public sealed class RefusedWhilePreparing(Cluster cluster)
{
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

    private static Task<string> AskAsync(DbContext db, string value) => db.Database.SqlQuery<string>($"SELECT {value} AS \"Value\"").SingleAsync(Cancel);

    private static async Task<string> StateAsync(Database database, string value)
    {
        await using var statement = await Statement.OpenAsync(database, "SELECT $1", Cancel);
        return Assert.Single(await statement.With(value).ReadAsync(row => row.GetString(0), Cancel));
    }
}
