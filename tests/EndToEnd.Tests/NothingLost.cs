namespace Hub.EndToEnd;

/// <summary>A subscriber that was away gets exactly what it missed, in order, then goes live.</summary>
public abstract class NothingLost(RunningHub hub)
{
    private const string Subscription = """
        subscription($after: Cursor) { statusChanged(after: $after, where: { region: "330100" }) { cursor number practitioner { codes } } }
        """;

    [Fact]
    public async Task Over_a_WebSocket_with_after()
    {
        var token = await hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP");
        string cursor;
        int number;
        await using (var first = await GraphQLSocket.OpenAsync(hub.Address, token))
        {
            await first.SubscribeAsync("1", Subscription, new { after = "BEGIN" });
            var expected = await SuspendAsync();
            JsonElement seen;
            do seen = await first.NextAsync("statusChanged");
            while (CodeOf(seen) != expected);
            cursor = seen.GetProperty("cursor").GetString()!;
            number = seen.GetProperty("number").GetInt32();
        }

        var missed = new List<string>();
        for (var i = 0; i < 5; i++) missed.Add(await SuspendAsync());

        await using var second = await GraphQLSocket.OpenAsync(hub.Address, token);
        await second.SubscribeAsync("1", Subscription, new { after = cursor });
        foreach (var code in missed)
        {
            var change = await second.NextAsync("statusChanged");
            Assert.Equal(code, CodeOf(change));
            Assert.Equal(++number, change.GetProperty("number").GetInt32());
        }
        var live = await SuspendAsync();
        Assert.Equal(live, CodeOf(await second.NextAsync("statusChanged")));
    }

    [Fact]
    public async Task Over_server_sent_events_with_Last_Event_ID()
    {
        var token = await hub.TokenAsync("INSURANCE", "330100", "FUND_SUPERVISION");
        string lastEventId;
        await using (var first = await EventSource.OpenAsync(hub, token, Subscription, variables: new { after = "BEGIN" }))
        {
            var expected = await SuspendAsync();
            (string Name, string? Id, JsonElement Data) seen;
            do seen = await first.NextAsync();
            while (CodeOf(seen.Data.GetProperty("data").GetProperty("statusChanged")) != expected);
            Assert.Equal("next", seen.Name);
            lastEventId = seen.Id!;
            Assert.Equal(seen.Data.GetProperty("data").GetProperty("statusChanged").GetProperty("cursor").GetString(), lastEventId);
        }

        var missed = new List<string>();
        for (var i = 0; i < 5; i++) missed.Add(await SuspendAsync());

        await using var second = await EventSource.OpenAsync(hub, token, Subscription, lastEventId);
        foreach (var code in missed)
            Assert.Equal(code, CodeOf((await second.NextAsync()).Data.GetProperty("data").GetProperty("statusChanged")));
        var live = await SuspendAsync();
        Assert.Equal(live, CodeOf((await second.NextAsync()).Data.GetProperty("data").GetProperty("statusChanged")));
    }

    private static string CodeOf(JsonElement change) => change.GetProperty("practitioner").GetProperty("codes")[0].GetString()!;

    private async Task<string> SuspendAsync()
    {
        var agency = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(hub, agency,
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Points($"nl-{person.Code}", person.Code, People.HangzhouHospital, "330106", "REG40", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        return person.Code;
    }
}

// Both tests of a class read the same region's stream; xunit runs the tests of one class one after the other.
public sealed class NothingLostOnSqlite(SqliteHub hub) : NothingLost(hub), IClassFixture<SqliteHub>;

public sealed class NothingLostOnPostgres(PostgresHub hub) : NothingLost(hub), IClassFixture<PostgresHub>;
