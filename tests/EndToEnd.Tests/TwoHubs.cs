namespace Hub.EndToEnd;

/// <summary>Two hubs on one PostgreSQL are one: what one takes in, the other answers and its subscribers hear.</summary>
public sealed class TwoHubs(TwoHubs.Pair pair) : IClassFixture<TwoHubs.Pair>
{
    private readonly StartedHub _first = pair.First;
    private readonly StartedHub _second = pair.Second;

    [Fact]
    public async Task A_change_submitted_at_one_is_heard_at_the_other()
    {
        var token = await _first.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await using var socket = await GraphQLSocket.OpenAsync(_second.Address, token);
        await socket.SubscribeAsync("1", "subscription { statusChanged(after: \"BEGIN\") { after practitioner { codes } } }");
        await People.SubmitAsync(_first, token,
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Points($"th-{person.Code}", person.Code, People.HangzhouHospital, "330106", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        var change = await socket.NextAsync("statusChanged");
        Assert.Equal(person.Code, change.GetProperty("practitioner").GetProperty("codes")[0].GetString());

        var repeated = await _second.DataAsync(token, People.Submit, new { entries = new[] { People.Registration(person, People.HangzhouHospital, "330106") } });
        Assert.Equal("UNCHANGED", repeated.GetProperty("submit").GetProperty("results")[0].GetProperty("result").GetString());
    }

    [Fact]
    public async Task Both_taking_in_the_same_new_person_at_once_makes_one_file()
    {
        var token = await _first.TokenAsync("INSURANCE", "000000", "FUND_SUPERVISION");
        for (var round = 0; round < 10; round++)
        {
            var person = People.Next("D330106");
            await Task.WhenAll(
                People.SubmitAsync(_first, token, People.Registration(person, People.HangzhouHospital, "330106")),
                People.SubmitAsync(_second, token, People.Registration(person, People.TaiyuanHospital, "140105")));
            var file = await _second.DataAsync(token, "query($c: PersonCode!) { practitioner(code: $c) { registrations { id } } }", new { c = person.Code });
            Assert.Equal(2, file.GetProperty("practitioner").GetProperty("registrations").GetArrayLength());
        }
    }

    public sealed class Pair : IAsyncLifetime
    {
        public StartedHub First { get; private set; } = null!;

        public StartedHub Second { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var connection = await Cluster.NewDatabaseAsync();
            (First, Second) = (new Node(connection), new Node(connection));
            // Both at once: the migration of an empty database is done once, whoever comes first.
            await Task.WhenAll(First.InitializeAsync().AsTask(), Second.InitializeAsync().AsTask());
        }

        public async ValueTask DisposeAsync()
        {
            await First.DisposeAsync();
            await Second.DisposeAsync();
        }
    }

    private sealed class Node(string connection) : StartedHub
    {
        protected override Task<string> ConnectionStringAsync() => Task.FromResult(connection);
    }
}
