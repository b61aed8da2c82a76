namespace Hub.EndToEnd;

/// <summary>A consumer that is cut off gets again what it did not acknowledge, who was told of what can be seen, and a correction finds whoever heard.</summary>
public abstract class DurableConsumers(RunningHub hub)
{
    private const string Changes = """
        subscription($after: Cursor, $consumer: String) { statusChanged(after: $after, consumer: $consumer, where: { region: "330106" }) { id cursor number after practitioner { codes } } }
        """;

    private const string Acknowledge = "mutation($consumer: String!, $cursor: Cursor!) { acknowledge(consumer: $consumer, cursor: $cursor) { lag } }";

    private const string Coverage = "query($event: ID!) { coverage(event: $event) { recipients { audience region consumer sentAt acknowledgedAt } } }";

    [Fact]
    public async Task What_was_received_and_not_acknowledged_comes_again_and_what_was_acknowledged_does_not()
    {
        var (token, consumer) = (await hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP"), "desk");
        JsonElement first;
        await using (var socket = await GraphQLSocket.OpenAsync(hub.Address, token))
        {
            await socket.SubscribeAsync("1", Changes, new { after = socket.Acknowledgement.GetProperty("cursor").GetString(), consumer });
            await SuspendAsync();
            first = await socket.NextAsync("statusChanged");
        }

        var second = await SuspendAsync();
        await using (var socket = await GraphQLSocket.OpenAsync(hub.Address, token))
        {
            await socket.SubscribeAsync("1", Changes, new { consumer });
            Assert.Equal(first.ToString(), (await socket.NextAsync("statusChanged")).ToString());
            var next = await socket.NextAsync("statusChanged");
            Assert.Equal((second, first.GetProperty("number").GetInt32() + 1), (CodeOf(next), next.GetProperty("number").GetInt32()));
            var left = await hub.DataAsync(token, Acknowledge, new { consumer, cursor = first.GetProperty("cursor").GetString() });
            Assert.Equal(1, left.GetProperty("acknowledge").GetProperty("lag").GetInt32());
        }

        await using var third = await GraphQLSocket.OpenAsync(hub.Address, token);
        await third.SubscribeAsync("1", Changes, new { consumer });
        Assert.Equal(second, CodeOf(await third.NextAsync("statusChanged")));
    }

    [Fact]
    public async Task Coverage_goes_from_unsent_over_sent_to_acknowledged()
    {
        var (token, consumer) = (await hub.TokenAsync("HEALTH", "330000", "INDUSTRY_FOLLOW_UP"), "province");
        await using (var socket = await GraphQLSocket.OpenAsync(hub.Address, token))
        {
            await socket.SubscribeAsync("1", Changes, new { after = socket.Acknowledgement.GetProperty("cursor").GetString(), consumer });
            await SuspendAsync();
            await socket.NextAsync("statusChanged");
        }

        var person = await SuspendAsync();
        var agency = await hub.TokenAsync("INSURANCE", "330100", "FUND_SUPERVISION");
        var events = await hub.DataAsync(agency, "query($person: PersonCode!) { events(first: 500, where: { persons: [$person], kinds: [STATUS_CHANGED] }) { nodes { id } } }", new { person });
        var id = events.GetProperty("events").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        Assert.Equal((consumer, false, false), await OfHealthAsync(agency, id));

        await using var again = await GraphQLSocket.OpenAsync(hub.Address, token);
        await again.SubscribeAsync("1", Changes, new { consumer });
        JsonElement change;
        do change = await again.NextAsync("statusChanged");
        while (change.GetProperty("id").GetString() != id);
        Assert.Equal((consumer, true, false), await OfHealthAsync(agency, id));

        await hub.DataAsync(token, Acknowledge, new { consumer, cursor = change.GetProperty("cursor").GetString() });
        Assert.Equal((consumer, true, true), await OfHealthAsync(agency, id));
    }

    [Fact]
    public async Task A_reversal_finds_whoever_received_the_original_though_nobody_is_registered_there_any_more()
    {
        var country = await hub.TokenAsync("INSURANCE", "000000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, await hub.TokenAsync("HEALTH", "140100", "INDUSTRY_FOLLOW_UP"));
        await socket.SubscribeAsync("1", "subscription { statusChanged { after } }");
        await People.SubmitAsync(hub, country, People.Registration(person, People.HangzhouHospital, "330106"), People.Registration(person, People.TaiyuanHospital, "140105"));
        var points = await People.SubmitAsync(hub, country, People.Points($"rv-{person.Code}", person.Code, People.HangzhouHospital, "330106", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        Assert.Equal("SUSPENDED", (await socket.NextAsync("statusChanged")).GetProperty("after").GetString());

        await People.SubmitAsync(hub, country,
            new { registrationClosed = new { id = $"cl-{person.Code}", person = person.Code, institution = People.TaiyuanHospital, closedOn = "2025-11-20", updatedOn = "2025-11-20", reason = "离职" } });
        await People.SubmitAsync(hub, country,
            new { reversal = new { id = $"re-{person.Code}", entry = points[0].GetProperty("control").GetString(), decidedOn = "2025-11-21", reason = "撤销", documentNumber = $"re-{person.Code}" } });

        Assert.Equal("NORMAL", (await socket.NextAsync("statusChanged")).GetProperty("after").GetString());
    }

    private static string CodeOf(JsonElement change) => change.GetProperty("practitioner").GetProperty("codes")[0].GetString()!;

    private async Task<(string? Consumer, bool Sent, bool Acknowledged)> OfHealthAsync(string agency, string id)
    {
        var recipients = (await hub.DataAsync(agency, Coverage, new { @event = id })).GetProperty("coverage").GetProperty("recipients").EnumerateArray();
        var county = recipients.Single(r => r.GetProperty("audience").GetString() == "HEALTH" && r.GetProperty("region").GetString() == "330106" && r.GetProperty("consumer").GetString() == "province");
        return (county.GetProperty("consumer").GetString(), county.GetProperty("sentAt").ValueKind != JsonValueKind.Null, county.GetProperty("acknowledgedAt").ValueKind != JsonValueKind.Null);
    }

    private async Task<string> SuspendAsync()
    {
        var agency = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(hub, agency,
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Points($"dc-{person.Code}", person.Code, People.HangzhouHospital, "330106", "REG40", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        return person.Code;
    }
}

public sealed class DurableConsumersOnSqlite(SqliteHub hub) : DurableConsumers(hub), IClassFixture<SqliteHub>;

public sealed class DurableConsumersOnPostgres(PostgresHub hub) : DurableConsumers(hub), IClassFixture<PostgresHub>;
