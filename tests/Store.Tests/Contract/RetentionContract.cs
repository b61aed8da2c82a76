namespace Hub.Store.Tests;

/// <summary>The log's beginning goes, and the database itself lets nothing else of it go.</summary>
public abstract class RetentionContract : StoreContract
{
    [Fact]
    public async Task What_is_removed_is_gone_with_all_that_hangs_on_it_and_the_rest_cannot_be()
    {
        for (var n = 1; n <= 5; n++) await AcceptedAsync(Given.Registration(n));
        var last = await Store.Events.LastPlaceAsync(Cancel);

        await Store.Retention.RemoveAsync(2, Cancel);

        Assert.Equal(2, await Store.Retention.HorizonAsync(Cancel));
        Assert.Equal([$"3|{last}"], await Sql.ReadAsync(ConnectionString, "SELECT MIN(place), MAX(place) FROM events"));
        Assert.Equal(["3"], await Sql.ReadAsync(ConnectionString, "SELECT MIN(place) FROM event_scopes"));
        foreach (var table in (string[])["event_scopes", "events"])
        {
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, $"DELETE FROM {table}"));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }

        await AcceptedAsync(Given.Registration(6));
        Assert.True(await Store.Events.LastPlaceAsync(Cancel) > last);
    }

    [Fact]
    public async Task The_last_event_of_all_stays_however_old_it_is()
    {
        Assert.Equal(0, await Store.Retention.PlaceBeforeAsync(DateTimeOffset.MaxValue, Cancel));
        for (var n = 1; n <= 2; n++) await AcceptedAsync(Given.Registration(n));
        var last = await Store.Events.LastPlaceAsync(Cancel);

        Assert.Equal(last - 1, await Store.Retention.PlaceBeforeAsync(DateTimeOffset.MaxValue, Cancel));
        Assert.Equal(0, await Store.Retention.PlaceBeforeAsync(DateTimeOffset.UnixEpoch, Cancel));
    }
}

public sealed class RetentionOnSqlite : RetentionContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class RetentionOnPostgres(Cluster cluster) : RetentionContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
