using System.Net;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>Whatever comes in, an error in the specification's shape goes out, and the server serves on.</summary>
public sealed class HostileRequests(StartedSqliteHub hub) : IClassFixture<StartedSqliteHub>
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "bad JSON", "{\"query\": " },
        { "no query", "{}" },
        { "query of a wrong type", "{\"query\": 1}" },
        { "bad document", Body("{ rulebooks { ") },
        { "unknown field", Body("{ nothing }") },
        { "bad variable", """{"query": "query($n: Int!) { rulebooks { articles(number: $n) { gist } } }", "variables": {"n": "one"}}""" },
        { "variables of a wrong type", """{"query": "{ rulebooks { id } }", "variables": 1}""" },
        { "a 10 MB query", Body("{ rulebooks { id } } #" + new string('x', 10_000_000)) },
        { "a 10,000-deep selection", Body(string.Concat(Enumerable.Repeat("{ rulebooks ", 10_000)) + string.Concat(Enumerable.Repeat("}", 10_000))) },
        { "10,000-deep lists", Body("{ rulebooks(on: " + new string('[', 10_000) + new string(']', 10_000) + ") { id } }") },
        { "10,000-deep JSON", """{"query": "{ rulebooks { id } }", "variables": {"a": """ + new string('[', 10_000) + new string(']', 10_000) + "}}" },
        { "a cycle of fragments", Body("{ rulebooks { ...a } } fragment a on Rulebook { ...b } fragment b on Rulebook { ...a }") },
        { "many aliases", Body("{ " + string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"a{i}: rulebooks {{ id }}")) + " }") },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Gets_an_error_and_the_server_serves_on(string name, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Address, "/graphql")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await hub.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode is >= 400 and < 500, $"{name}: {response.StatusCode} {text}");
        var answer = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.NotEqual(0, answer.GetProperty("errors").GetArrayLength());
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.True((await hub.DataAsync(null, "{ rulebooks { id } }")).GetProperty("rulebooks").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("""{ __type(name: "a\u0000b") { name } }""", null, "VALIDATION", 16)]
    [InlineData("""query ($name: String = "a\u0000b") { __type(name: $name) { name } }""", null, "VALIDATION", 24)]
    [InlineData("query ($name: String!) { __type(name: $name) { name } }", "a\0b", "BAD_USER_INPUT", 8)]
    public async Task A_text_that_no_database_keeps_is_refused_with_its_place(string query, string? name, string code, int column)
    {
        var error = Assert.Single((await hub.AskAsync(null, query, new { name })).GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("U+0000", error.GetProperty("message").GetString()!, StringComparison.Ordinal);
        Assert.Equal(column, error.GetProperty("locations")[0].GetProperty("column").GetInt32());
    }

    [Fact]
    public async Task More_than_1000_entries_are_refused_whole()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        var entries = Enumerable.Range(0, 1001).Select(_ => People.Registration(person, People.HangzhouHospital, "330106")).ToArray();
        var answer = await hub.AskAsync(token, People.Submit, new { entries });
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("TOO_MANY_ENTRIES", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("1000", error.GetProperty("message").GetString()!.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var found = await hub.AskAsync(token, "query($c: PersonCode!) { practitioner(code: $c) { id } }", new { c = person.Code });
        Assert.Equal(JsonValueKind.Null, found.GetProperty("data").GetProperty("practitioner").ValueKind);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(hub.Address, "/graphql?query=" + Uri.EscapeDataString("mutation { __typename }")));
        request.Headers.Authorization = new("Bearer", await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION"));
        using var response = await hub.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static string Body(string query) => JsonSerializer.Serialize(new { query });
}
