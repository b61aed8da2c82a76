using System.Net;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>However a client cuts its requests up, it gets no more than what is one client's.</summary>
public sealed class Limits(TightHub hub) : IClassFixture<TightHub>
{
    private const string People500 = "{ practitioners(first: 500) { nodes { name standing { status } } } }";
    private const int CostOfPeople500 = 1628;
    private static readonly string Aliases = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"a{i}: name"));
    private const string Changes = "subscription { statusChanged { after } }";

    [Theory]
    [InlineData("query($n: Int) { practitioners(first: $n) { nodes { name } } }", """{"n":2147483647}""")]
    [InlineData("query($n: Int = 2000000) { ...F } fragment F on Query { practitioners(first: $n) { ... on PractitionerConnection { edges { node { name } } } } }", null)]
    [InlineData("{ a: practitioners(first: 500) { ...P } b: practitioners(first: 500) { ...P } c: practitioners(first: 500) { ...P } d: practitioners(first: 500) { ...P } e: practitioners(first: 500) { ...P } } fragment P on PractitionerConnection { nodes { standing { status } } }", null)]
    [InlineData("{ practitioners(first: 500) { nodes { ALIASES } } }", null)]
    [InlineData("{ practitioners(first: 100) { nodes { sanctions(first: 50) { nodes { status } } } } }", null)]
    public async Task What_costs_too_much_is_refused_before_it_is_executed_however_it_is_written(string query, string? variables)
    {
        var answer = await hub.AskAsync(await hub.InsurerAsync("written"), query.Replace("ALIASES", Aliases, StringComparison.Ordinal), variables is null ? null : JsonSerializer.Deserialize<JsonElement>(variables));
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
        Assert.Equal(("COST_TOO_HIGH", TightHub.Cost), (error.GetProperty("code").GetString(), error.GetProperty("limit").GetInt32()));
        Assert.True(error.GetProperty("cost").GetDouble() > TightHub.Cost);
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_budget_is_spent_over_HTTP_lists_and_sockets_together_under_any_token_of_the_client()
    {
        var (token, elsewhere, other) = (await hub.InsurerAsync("spender"), await hub.InsurerAsync("spender", "330100"), await hub.InsurerAsync("another"));
        await hub.DataAsync(token, People500);
        using (var list = await PostAsync(token, JsonSerializer.Serialize(new[] { new { query = People500 } })))
            Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, elsewhere);
        await socket.SubscribeAsync("1", People500);
        await socket.NextAsync("practitioners");

        var twice = People500.Replace("500", "1000", StringComparison.Ordinal);
        using var spent = await hub.PostAsync(token, twice);
        Assert.Equal(HttpStatusCode.TooManyRequests, spent.StatusCode);
        var error = JsonSerializer.Deserialize<JsonElement>(await spent.Content.ReadAsStringAsync()).GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("BUDGET_SPENT", TightHub.Budget), (error.GetProperty("code").GetString(), error.GetProperty("limit").GetInt32()));
        Assert.True(error.GetProperty("cost").GetInt32() > error.GetProperty("left").GetInt32());
        Assert.Equal(error.GetProperty("retryAfter").GetInt32(), (int)spent.Headers.RetryAfter!.Delta!.Value.TotalSeconds);

        await hub.DataAsync(other, People500);
        await hub.DataAsync(token, "{ practitioners(first: 20) { nodes { name } } }");
    }

    [Fact]
    public async Task The_cost_is_told_to_whoever_asks_and_to_nobody_else()
    {
        var token = await hub.InsurerAsync("curious");
        Assert.False((await hub.AskAsync(token, People500)).TryGetProperty("extensions", out _));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Address, "/graphql")) { Content = new StringContent(JsonSerializer.Serialize(new { query = People500 }), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("GraphQL-Cost", "report");
        using var response = await hub.Http.SendAsync(request);
        var cost = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("extensions").GetProperty("cost");
        Assert.Equal((CostOfPeople500, TightHub.Cost), (cost.GetProperty("cost").GetInt32(), cost.GetProperty("limit").GetInt32()));
        Assert.InRange(cost.GetProperty("left").GetInt32(), 0, TightHub.Budget - CostOfPeople500);
    }

    [Fact]
    public async Task Whoever_has_no_token_has_little_and_takes_nothing_from_those_who_have_one()
    {
        var answer = await hub.AskAsync(null, "{ rulebooks { articles { number gist } } again: rulebooks { articles { number gist } } more: rulebooks { articles { gist } } most: rulebooks { articles { gist } } last: rulebooks { articles { gist } } }");
        Assert.Equal(("COST_TOO_HIGH", 500), (answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("limit").GetInt32()));
        await hub.DataAsync(null, "{ rulebooks { id } }");
        await hub.DataAsync(await hub.InsurerAsync("with a token"), "{ rulebooks { articles { number } } again: rulebooks { articles { number } } }");
    }

    [Fact]
    public async Task Requests_beyond_the_rate_are_429_whatever_way_they_come()
    {
        var token = await hub.InsurerAsync("hasty");
        var list = JsonSerializer.Serialize(Enumerable.Repeat(new { query = "{ viewer { audience } }" }, 10));
        using (var first = await PostAsync(token, list)) Assert.DoesNotContain("RATE_LIMITED", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var second = await PostAsync(token, list)) Assert.Contains("\"code\":\"RATE_LIMITED\",\"limit\":12", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var alone = HttpStatusCode.OK;
        for (var i = 0; i < 100 && alone != HttpStatusCode.TooManyRequests; i++)
        {
            using var nonsense = await hub.PostAsync(token, "nonsense");
            alone = nonsense.StatusCode;
            Assert.Equal(alone == HttpStatusCode.TooManyRequests ? "1" : null, nonsense.Headers.RetryAfter?.ToString());
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, alone);
        using var late = await hub.PostAsync(await hub.InsurerAsync("patient"), "{ viewer { audience } }");
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
    }

    [Fact]
    public async Task Subscriptions_are_counted_over_all_sockets_and_event_streams_of_a_client()
    {
        var token = await hub.InsurerAsync("listener");
        await using var one = await GraphQLSocket.OpenAsync(hub.Address, token);
        await one.SubscribeAsync("1", Changes);
        await one.SubscribeAsync("2", Changes);
        await one.SubscribeAsync("3", Changes);
        var refused = (await one.ReceiveAsync())!.Value;
        Assert.Equal(("error", "TOO_MANY_SUBSCRIPTIONS", 2), (refused.GetProperty("type").GetString(),
            refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString(), refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("limit").GetInt32()));
        await using var other = await GraphQLSocket.OpenAsync(hub.Address, await hub.InsurerAsync("listener", "330100"));
        await other.SubscribeAsync("1", Changes);
        Assert.Equal("error", (await other.ReceiveAsync())!.Value.GetProperty("type").GetString());
        await using var stream = await EventSource.OpenAsync(hub, token, Changes);
        Assert.Contains("TOO_MANY_SUBSCRIPTIONS", (await stream.NextAsync()).Data.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_of_a_client_beyond_its_own_are_closed_and_take_none_from_others()
    {
        var token = await hub.InsurerAsync("collector");
        var open = new List<GraphQLSocket>();
        for (var i = 0; i < 3; i++) open.Add(await GraphQLSocket.OpenAsync(hub.Address, token));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => GraphQLSocket.OpenAsync(hub.Address, token));
        Assert.Contains("1013", refused.Message, StringComparison.Ordinal);
        await using (await GraphQLSocket.OpenAsync(hub.Address, await hub.InsurerAsync("modest"))) { }
        foreach (var socket in open) await socket.DisposeAsync();
    }

    [Fact]
    public async Task A_platform_runs_trusted_documents_only_and_one_that_is_added_runs_at_once()
    {
        const string trusted = "query Shown($codes: [PersonCode!]!) { publicStatus(codes: $codes) { status } }";
        var platform = await hub.TokenAsync("PLATFORM", "330000", "PATIENT_NOTICE");
        var codes = new { codes = new[] { "D330106000001" } };
        using (var before = await hub.PostAsync(platform, trusted, codes))
        {
            Assert.Equal(HttpStatusCode.Forbidden, before.StatusCode);
            Assert.Contains("UNTRUSTED_DOCUMENT", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        await File.WriteAllTextAsync(Path.Combine(hub.Folder, "shown.graphql"), trusted);
        var (code, output, error) = await HubProgram.RunAsync(hub.Folder, null, "documents", "add", "shown.graphql");
        Assert.Equal((0, ""), (code, error));
        await hub.DataAsync(platform, trusted, codes);
        using (var named = await PostAsync(platform, JsonSerializer.Serialize(new { documentId = output.Split(' ')[0], variables = codes })))
            Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        foreach (var other in (string[])[trusted + " ", "{ __schema { types { name } } }", "{ __typename }"])
        {
            using var response = await hub.PostAsync(platform, other, codes);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
        await hub.DataAsync(await hub.InsurerAsync("free"), "{ __typename }");
    }

    private async Task<HttpResponseMessage> PostAsync(string token, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Address, "/graphql")) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", token);
        return await hub.Http.SendAsync(request);
    }
}
