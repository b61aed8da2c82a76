using System.Net.Http.Headers;
using System.Text;
using Hub.Postgres;
using Npgsql;

namespace Hub.EndToEnd;

/// <summary>Queries are answered from a replica, a caller with a token reads what it has written, and without a replica the primary answers.</summary>
public sealed class Replicas(HubWithReplica hub) : IClassFixture<HubWithReplica>
{
    private const string Find = "query($c: PersonCode!) { practitioner(code: $c) { codes } }";

    [Fact]
    public async Task With_the_token_of_a_mutation_its_caller_reads_what_it_wrote_however_far_the_replica_is_behind()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        await hub.PauseAsync();
        var (code, freshness) = await RegisterAsync(token);

        Assert.False(await KnowsAsync(token, code));
        Assert.True(await KnowsAsync(token, code, freshness));
        Assert.True(await KnowsAsync(token, code, header: freshness));
        Assert.False(await KnowsAsync(token, code));

        await hub.ResumeAsync();
        while (!await KnowsAsync(token, code)) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(await KnowsAsync(token, code, freshness));
    }

    [Fact]
    public async Task The_cursor_of_an_event_is_a_token_too()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        await hub.PauseAsync();
        var (code, _) = await RegisterAsync(token);
        var heard = (await hub.DataAsync(token, "query($c: PersonCode!) { events(after: \"BEGIN\", where: { persons: [$c] }) { nodes { cursor practitioner { codes } } } }", new { c = code }))
            .GetProperty("events").GetProperty("nodes")[0];

        Assert.Equal(code, heard.GetProperty("practitioner").GetProperty("codes")[0].GetString());
        Assert.False(await KnowsAsync(token, code));
        Assert.True(await KnowsAsync(token, code, heard.GetProperty("cursor").GetString()));
        await hub.ResumeAsync();
    }

    [Fact]
    public async Task When_the_replica_ends_every_query_is_still_answered()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var (code, freshness) = await RegisterAsync(token);
        Assert.True(await KnowsAsync(token, code, freshness));

        await hub.Standby.StopAsync();
        for (var i = 0; i < 20; i++) Assert.True(await KnowsAsync(token, code));
        Assert.True(await KnowsAsync(token, code, freshness));

        await hub.Standby.StartAsync();
        await hub.AnsweringAsync();
    }

    [Fact]
    public async Task What_is_no_token_is_refused()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        using var response = await AskAsync(token, People.Next("D330106").Code, "soon", null);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("BAD_FRESHNESS", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<(string Code, string Freshness)> RegisterAsync(string token)
    {
        var person = People.Next("D330106");
        using var response = await hub.PostAsync(token, People.Submit, new { entries = new[] { People.Registration(person, People.HangzhouHospital, "330106") } });
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ACCEPTED", answer.GetProperty("data").GetProperty("submit").GetProperty("results")[0].GetProperty("result").GetString());
        var freshness = answer.GetProperty("extensions").GetProperty("freshness").GetString()!;
        Assert.Equal(freshness, response.Headers.GetValues("Hub-Freshness").Single());
        return (person.Code, freshness);
    }

    private async Task<bool> KnowsAsync(string token, string code, string? freshness = null, string? header = null)
    {
        using var response = await AskAsync(token, code, freshness, header);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("practitioner").ValueKind == JsonValueKind.Object;
    }

    private async Task<HttpResponseMessage> AskAsync(string token, string code, string? freshness, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Address, "/graphql"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query = Find, variables = new { c = code }, extensions = new { freshness } }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (header is not null) request.Headers.Add("Hub-Freshness", header);
        return await hub.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

/// <summary>A hub on PostgreSQL with a streaming replica, which may be as far behind as it likes.</summary>
public sealed class HubWithReplica : HubInside
{
    private string? _connection;

    public PostgresStandby Standby { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["ConnectionStrings__HubReadOnly"] = Copy,
        ["Hub__Replica__MaxLag"] = "1h",
    };

    private string Copy => Standby.ConnectionString(new NpgsqlConnectionStringBuilder(_connection).Database!);

    public async Task PauseAsync()
    {
        await ReplicaAsync("SELECT pg_wal_replay_pause()");
        while (await ReplicaAsync("SELECT pg_get_wal_replay_pause_state()") is not "paused") await Task.Delay(20);
    }

    public Task ResumeAsync() => ReplicaAsync("SELECT pg_wal_replay_resume()");

    /// <summary>Returns when the hub asks the replica.</summary>
    public async Task AnsweringAsync()
    {
        while (!(await Http.GetStringAsync(new Uri(Address, "/health/ready"))).Contains("\"name\":\"replica\",\"ok\":true", StringComparison.Ordinal)) await Task.Delay(50);
    }

    protected override async Task<string> ConnectionStringAsync()
    {
        _connection ??= await Cluster.NewDatabaseAsync();
        Standby ??= await Cluster.StandbyAsync();
        return _connection;
    }

    protected override Task LoadAsync() => AnsweringAsync();

    private async Task<object?> ReplicaAsync(string sql)
    {
        await using var standby = NpgsqlDataSource.Create(Copy);
        await using var command = standby.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
