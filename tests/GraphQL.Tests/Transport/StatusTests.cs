using GraphQL.Transport;

namespace GraphQL.Tests.Transport;

public sealed class StatusTests
{
    private const string Modern = "application/graphql-response+json";

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", 200, 200)]
    [InlineData("""{"query":"{ hello boom }"}""", 200, 294)]
    [InlineData("""{"query":"{ nope }"}""", 400, 422)]
    [InlineData("""{"query":"query($n:Int!){ hello }","variables":{"n":"x"}}""", 400, 422)]
    [InlineData("""{"query":"{ hello }","operationName":"X"}""", 400, 422)]
    [InlineData("""{"query":"{"}""", 400, 400)]
    [InlineData("{", 400, 400)]
    [InlineData("{}", 400, 422)]
    [InlineData("[]", 400, 422)]
    public async Task Statuses_follow_the_text_that_is_set(string body, int audited, int draft)
    {
        await using var today = await Host.StartAsync();
        using var first = await today.Post(body, Modern);
        await using var tomorrow = await Host.StartAsync(new() { StatusCodes = StatusCodeEdition.Draft2026 });
        using var second = await tomorrow.Post(body, Modern);
        Assert.Equal((audited, draft), ((int)first.StatusCode, (int)second.StatusCode));
    }

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", 200, "application/json")]
    [InlineData("""{"query":"{ hello boom }"}""", 294, "application/json")]
    [InlineData("""{"query":"{ nope }"}""", 422, Modern)]
    [InlineData("{}", 422, Modern)]
    public async Task In_the_draft_only_successes_are_plain_json(string body, int status, string type)
    {
        await using var host = await Host.StartAsync(new() { StatusCodes = StatusCodeEdition.Draft2026 });
        using var response = await host.Post(body, "application/json");
        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData(null, 403)]
    [InlineData("GraphQL-Require-Preflight", 200)]
    [InlineData("Authorization", 200)]
    [InlineData("Accept", 403)]
    public async Task A_get_may_have_to_show_that_no_other_site_made_it(string? header, int status)
    {
        await using var host = await Host.StartAsync(new() { RequirePreflight = true });
        if (header is not null)
        {
            host.Http.DefaultRequestHeaders.Add(header, header == "Accept" ? Modern : "1");
        }
        using var response = await host.Http.GetAsync(new Uri(host.Address + "?query={hello}"), Host.Cancellation);
        Assert.Equal(status, (int)response.StatusCode);
        using var post = await host.Post("""{"query":"{ hello }"}""");
        Assert.Equal(200, (int)post.StatusCode);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    public async Task A_post_that_a_form_could_send_is_refused(string type)
    {
        await using var host = await Host.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, (Uri?)null) { Content = new StringContent("""{"query":"{ hello }"}""") };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var response = await host.Http.SendAsync(request, Host.Cancellation);
        Assert.Equal(415, (int)response.StatusCode);
    }
}
