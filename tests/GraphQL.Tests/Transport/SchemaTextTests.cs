using System.Net;
using System.Net.Http.Headers;

namespace GraphQL.Tests.Transport;

public sealed class SchemaTextTests
{
    [Fact]
    public async Task The_schema_is_text_in_UTF_8()
    {
        await using var host = await Host.StartAsync();
        using var response = await Get(host, "");
        Assert.Equal((HttpStatusCode.OK, "text/plain; charset=utf-8"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.StartsWith("type Query {\n  hello(name: String = \"world\"): String!\n", await response.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_is_as_the_host_publishes_it()
    {
        await using var host = await Host.StartAsync(new() { PublishedSchema = "# 全文\ntype Query { hello: String }\n" });
        using var response = await Get(host, "?full");
        Assert.Equal("# 全文\ntype Query { hello: String }\n", await response.Content.ReadAsStringAsync(Host.Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?full")]
    public async Task Who_has_the_text_is_told_so(string query)
    {
        await using var host = await Host.StartAsync();
        using var first = await Get(host, query);
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true }, first.Headers.CacheControl?.ToString());
        Assert.Equal(["Authorization"], first.Headers.Vary);
        using var again = await Get(host, query, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (again.StatusCode, again.Headers.ETag));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Host.Cancellation));
        using var other = await Get(host, query, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"", isWeak: true)));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_refused_caller_has_no_text()
    {
        await using var host = await Host.StartAsync();
        using var response = await Get(host, "?full", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "no"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Contains("\"errors\"", await response.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_and_not_posted_to()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Http.PostAsync(Address(""), null, Host.Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    private static Uri Address(string query) => new("graphql/schema.graphql" + query, UriKind.Relative);

    private static Task<HttpResponseMessage> Get(Host host, string query, Action<HttpRequestMessage>? with = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address(query));
        with?.Invoke(request);
        return host.Http.SendAsync(request, Host.Cancellation);
    }
}
