using System.Security.Cryptography;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>Whoever hashes the ids of what it received comes to the digest that the hub tells: over a WebSocket, as server-sent events, by pages, and after a break.</summary>
public sealed class StreamDigests(SqliteHub hub) : IClassFixture<SqliteHub>
{
    private const string Changes = "subscription($after: Cursor, $consumer: String) { statusChanged(after: $after, consumer: $consumer) { id cursor number digest } }";
    private const string Page = "query($consumer: String!) { events(consumer: $consumer, after: \"BEGIN\", where: { kinds: [STATUS_CHANGED] }, first: 20) { edges { node { id cursor number digest } } } }";
    private const string Acknowledge = "mutation($consumer: String!, $cursor: Cursor!) { acknowledge(consumer: $consumer, cursor: $cursor) { digest } }";

    private byte[] _digest = new byte[32];
    private int _number;

    [Fact]
    public async Task Over_a_WebSocket_and_on_behind_a_break()
    {
        var token = await ReaderAsync("socket");
        await SuspendAsync(3);
        string? after = "BEGIN";
        for (var round = 0; round < 2; round++)
        {
            await using var socket = await GraphQLSocket.OpenAsync(hub.Address, token);
            await socket.SubscribeAsync("1", Changes, new { after });
            for (var i = 0; i < 2; i++) after = Follow(await socket.NextAsync("statusChanged"));
            if (round == 0) await SuspendAsync(1);
        }
    }

    [Fact]
    public async Task As_server_sent_events_and_on_behind_the_last_event_id()
    {
        var token = await ReaderAsync("source");
        await SuspendAsync(3);
        string? last = null;
        for (var round = 0; round < 2; round++)
        {
            await using var source = await EventSource.OpenAsync(hub, token, Changes, last, last is null ? new { after = "BEGIN" } : null);
            for (var i = 0; i < 1 + round; i++) last = Follow((await source.NextAsync()).Data.GetProperty("data").GetProperty("statusChanged"));
        }
    }

    [Fact]
    public async Task By_pages_of_a_durable_consumer_and_again_when_it_did_not_acknowledge()
    {
        var token = await ReaderAsync("puller");
        await SuspendAsync(3);
        var nodes = (await hub.DataAsync(token, Page, new { consumer = "pull" })).GetProperty("events").GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node")).ToList();
        foreach (var node in nodes.Take(2)) Follow(node);
        var acknowledged = await hub.DataAsync(token, Acknowledge, new { consumer = "pull", cursor = nodes[1].GetProperty("cursor").GetString() });
        Assert.Equal(Convert.ToHexStringLower(_digest), acknowledged.GetProperty("acknowledge").GetProperty("digest").GetString());

        const string rest = "query($consumer: String!) { events(consumer: $consumer, where: { kinds: [STATUS_CHANGED] }, first: 1) { edges { node { id cursor number digest } } } }";
        var again = (await hub.DataAsync(token, rest, new { consumer = "pull" })).GetProperty("events").GetProperty("edges")[0].GetProperty("node");
        Assert.Equal(nodes[2].ToString(), again.ToString());
        Follow(again);
    }

    [Fact]
    public async Task A_durable_consumers_is_the_one_at_what_it_has_acknowledged()
    {
        var token = await ReaderAsync("durable");
        await SuspendAsync(3);
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, token);
        await socket.SubscribeAsync("1", Changes, new { after = "BEGIN", consumer = "desk" });
        Follow(await socket.NextAsync("statusChanged"));
        var cursor = Follow(await socket.NextAsync("statusChanged"));
        var mine = Convert.ToHexStringLower(_digest);
        Follow(await socket.NextAsync("statusChanged"));

        await hub.DataAsync(token, Acknowledge, new { consumer = "desk", cursor });
        var kept = (await hub.DataAsync(token, "{ viewer { consumers { name digest } } }")).GetProperty("viewer").GetProperty("consumers")[0];
        Assert.Equal(("desk", mine), (kept.GetProperty("name").GetString(), kept.GetProperty("digest").GetString()));
    }

    /// <summary>The event is the next one, and its digest is ours with its id.</summary>
    private string? Follow(JsonElement happened)
    {
        _digest = SHA256.HashData([.. _digest, .. Encoding.UTF8.GetBytes(happened.GetProperty("id").GetString()!)]);
        Assert.Equal((++_number, Convert.ToHexStringLower(_digest)), (happened.GetProperty("number").GetInt32(), happened.GetProperty("digest").GetString()));
        return happened.GetProperty("cursor").GetString();
    }

    private Task<string> ReaderAsync(string subject) => hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP", "--subject", subject);

    private async Task SuspendAsync(int persons)
    {
        var agency = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        for (var i = 0; i < persons; i++)
        {
            var person = People.Next("D330106");
            await People.SubmitAsync(hub, agency,
                People.Registration(person, People.HangzhouHospital, "330106"),
                People.Points($"sd-{person.Code}", person.Code, People.HangzhouHospital, "330106", "REG40", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        }
    }
}
