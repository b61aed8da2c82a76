namespace GraphQL.Tests.Transport;

public sealed class BatchTests
{
    [Fact]
    public async Task A_list_is_answered_in_its_order_each_request_with_its_own_errors()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Post("""
            [{"query":"{ hello }"},{"query":"{ nope }"},{"query":1},{"query":"mutation { set }"},{"query":"subscription { forever }"},
             {"query":"query($n:String){ hello(name:$n) }","variables":{"n":"you"}}]
            """, "application/graphql-response+json");
        Assert.Equal(200, (int)response.StatusCode);
        var answers = System.Text.Json.JsonElement.Parse(await response.Content.ReadAsStringAsync(Host.Cancellation)).EnumerateArray()
            .Select(answer => answer.TryGetProperty("data", out var data) ? data.GetRawText() : answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(["""{"hello":"hello world"}""", "VALIDATION", "BAD_REQUEST", """{"set":1}""", "SUBSCRIPTION_NOT_ALLOWED", """{"hello":"hello you"}"""], answers);
    }

    [Theory]
    [InlineData(2, 200, "[{\"data\":")]
    [InlineData(3, 400, "\"code\":\"MAX_BATCH\",\"limit\":2")]
    [InlineData(0, 400, "must not be empty")]
    public async Task A_list_has_a_longest_length(int length, int status, string answer)
    {
        await using var host = await Host.StartAsync(new() { MaxBatch = 2 });
        using var response = await host.Post($"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{ hello }\"}", length))}]");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(answer, await response.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_stream_answers_no_list()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Post("""[{"query":"{ hello }"}]""", "text/event-stream");
        Assert.Equal(400, (int)response.StatusCode);
    }
}
