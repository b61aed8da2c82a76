using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>A hub that is asked to end (SIGTERM) finishes what was begun, says to whoever listens to come back, begins nothing more, and ends by itself.</summary>
public sealed class Draining
{
    private const string Changes = "subscription { events(after: \"BEGIN\") { id } }";

    [Fact]
    public async Task What_was_begun_is_answered_and_there_and_streams_are_told_to_come_back()
    {
        await using var hub = new PatientHub();
        await hub.StartAsync();
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        await using var listening = await GraphQLSocket.OpenAsync(hub.Address, token);
        await listening.SubscribeAsync("1", Changes);
        await using var source = await EventSource.OpenAsync(hub, token, Changes);
        await using var writing = await GraphQLSocket.OpenAsync(hub.Address, token);
        var persons = Enumerable.Range(0, 3).Select(_ => People.Next("D330106")).ToList();
        object Entries(int person) => new { entries = new[] { People.Registration(persons[person], People.HangzhouHospital, "330106") } };

        // Nobody can write while the test holds the log's table: whatever is submitted is begun, and waits.
        await using var held = await HeldTable.LockAsync(await hub.DatabaseAsync());
        var posted = hub.DataAsync(token, People.Submit, Entries(0));
        await held.WaitedForAsync();
        await writing.SubscribeAsync("m", People.Submit, Entries(1));
        await writing.SubscribeAsync("q", "{ __typename }");
        while ((await writing.ReceiveAsync())!.Value.GetProperty("type").GetString() != "complete") { }
        await using var streamed = await EventSource.OpenAsync(hub, token, People.Submit, null, Entries(2));

        var ended = hub.TerminateAsync();
        Assert.Null(await listening.ReceiveAsync());
        Assert.Equal(((WebSocketCloseStatus)1012, "Service restart: connect again"), (listening.CloseStatus, listening.CloseDescription));
        await held.LetGoAsync();

        var answers = new[] { await posted, (await writing.NextAsync("submit")), (await streamed.NextAsync()).Data.GetProperty("data") };
        Assert.Equal(3, answers.Count(a => a.ToString().Contains("ACCEPTED", StringComparison.Ordinal)));
        Assert.Equal("complete", (await writing.ReceiveAsync())!.Value.GetProperty("type").GetString());
        Assert.Equal("complete", (await streamed.NextAsync()).Name);
        Assert.Null(await writing.ReceiveAsync());
        Assert.Equal((WebSocketCloseStatus)1012, writing.CloseStatus);
        Assert.Equal("The stream ended.", (await Assert.ThrowsAsync<InvalidOperationException>(source.NextAsync)).Message);
        Assert.Equal(0, await ended);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => hub.Http.GetAsync(new Uri(hub.Address, "/health/live")));

        await hub.StartAsync();
        foreach (var (code, _) in persons)
        {
            var file = await hub.DataAsync(token, "query($c: PersonCode!) { practitioner(code: $c) { registrations { id } } }", new { c = code });
            Assert.Equal(1, file.GetProperty("practitioner").GetProperty("registrations").GetArrayLength());
        }
    }

    [Fact]
    public async Task Whoever_does_not_read_or_stops_in_the_middle_of_a_request_does_not_keep_it_from_ending()
    {
        await using var hub = new StartedSqliteHub();
        await hub.StartAsync();
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        await People.SubmitAsync(hub, token, [.. Enumerable.Range(0, 200).Select(_ => People.Registration(People.Next("D330106"), People.HangzhouHospital, "330106"))]);
        var large = Changes.Replace("id", string.Join(' ', Enumerable.Range(0, 400).Select(i => $"a{new string('a', 120)}{i}: id")), StringComparison.Ordinal);
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, token, receiveBuffer: 16 * 1024);
        await socket.SubscribeAsync("1", large);
        await using var source = await EventSource.OpenAsync(hub, token, large);
        using var half = new TcpClient(hub.Address.Host, hub.Address.Port);
        await half.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{"));
        await using var quick = await GraphQLSocket.OpenAsync(hub.Address, token);
        await quick.SubscribeAsync("1", Changes);
        for (var i = 0; i < 200; i++) await quick.NextAsync("events");

        Assert.Equal(0, await hub.TerminateAsync());
    }

    /// <summary>Has more time for it than other hubs, because the machine that runs the test may be slow.</summary>
    private sealed class PatientHub : StartedHub
    {
        private string? _connection;

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Hub__Limits__DrainSeconds"] = "20" };

        protected override async Task<string> ConnectionStringAsync() => _connection ??= await Cluster.NewDatabaseAsync();
    }
}
