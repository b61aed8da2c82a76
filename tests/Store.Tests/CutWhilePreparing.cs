using Microsoft.EntityFrameworkCore;

namespace Hub.Store.Tests;

/// <summary>Whatever a connection was doing when it was cut, those that come after it answer what they are asked.</summary>
public sealed class CutWhilePreparing(Cluster cluster)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_being_prepared_on_a_connection_that_was_cut_is_forgotten_with_it()
    {
        var connectionString = await cluster.CreateDatabaseAsync();
        await using var database = Database.Open(connectionString, null);
        await using var db = await database.ContextAsync(Cancel);
        for (var i = 0; i < 3; i++)
        {
            // The second time a statement comes on a connection it is prepared there.
            await AskAsync(db, $"SELECT {i} AS \"Value\"", i);
            await CutAsync(connectionString);
            await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(db, $"SELECT {i} AS \"Value\"", i));

            for (var again = 0; again < 3; again++)
            {
                await AskAsync(db, $"SELECT {10 + i} AS \"Value\"", 10 + i);
                await using var other = await database.ContextAsync(Cancel);
                await AskAsync(other, $"SELECT {20 + i} AS \"Value\"", 20 + i);
            }
        }
    }

    private static async Task AskAsync(DbContext db, string question, int answer) =>
        Assert.Equal(answer, await db.Database.SqlQueryRaw<int>(question).SingleAsync(Cancel));

    private static Task<List<string>> CutAsync(string connectionString) =>
        Sql.ReadAsync(connectionString, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
}
