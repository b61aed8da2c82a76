namespace Hub.EndToEnd;

/// <summary>A hub that keeps few events in memory, so that a reader is soon further behind than these.</summary>
public sealed class ForgetfulHub : HubInside
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Hub__Limits__Window"] = "16" };

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}

/// <summary>A subscriber that stops reading holds nobody up; when it reads on it has missed nothing and is told that it was behind.</summary>
public sealed class SlowReaders(ForgetfulHub hub) : IClassFixture<ForgetfulHub>
{
    private const int Persons = 300;
    private const string Numbers = "subscription { events(after: \"BEGIN\", where: { kinds: [REGISTRATION_CHANGED] }) { number } }";

    /// <summary>Some 30 KB an event: more together than the system takes in for one who does not read.</summary>
    private static readonly string Large = Numbers.Replace("number", $"number {string.Join(' ', Enumerable.Range(0, 300).Select(i => $"a{new string('a', 60)}{i}: id"))}", StringComparison.Ordinal);

    [Fact]
    public async Task One_that_stops_reading_has_everything_in_order_when_it_reads_on_and_the_others_have_it_meanwhile()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        await using var slow = await GraphQLSocket.OpenAsync(hub.Address, token, receiveBuffer: 16 * 1024);
        await using var quick = await GraphQLSocket.OpenAsync(hub.Address, token);
        await using var source = await EventSource.OpenAsync(hub, token, Numbers);
        await slow.SubscribeAsync("1", Large);
        await quick.SubscribeAsync("1", Numbers);
        await RegisterAsync(token, 1);
        Assert.Equal((1, false), Read((await slow.ReceiveAsync())!.Value.GetProperty("payload")));

        await RegisterAsync(token, Persons - 1);
        for (var number = 1; number <= Persons; number++)
        {
            Assert.Equal(number, Read((await quick.ReceiveAsync())!.Value.GetProperty("payload")).Number);
            Assert.Equal(number, Read((await source.NextAsync()).Data).Number);
        }

        var told = 0;
        for (var number = 2; number <= Persons; number++)
        {
            var (got, lagged) = Read((await slow.ReceiveAsync())!.Value.GetProperty("payload"));
            Assert.Equal(number, got);
            if (lagged) told++;
        }
        Assert.Equal(1, told);
    }

    private static (int Number, bool Lagged) Read(JsonElement message) =>
        (message.GetProperty("data").GetProperty("events").GetProperty("number").GetInt32(), message.TryGetProperty("extensions", out var told) && told.GetProperty("lagged").GetBoolean());

    private Task<JsonElement> RegisterAsync(string token, int persons) =>
        People.SubmitAsync(hub, token, [.. Enumerable.Range(0, persons).Select(_ => People.Registration(People.Next("D330106"), People.HangzhouHospital, "330106"))]);
}
