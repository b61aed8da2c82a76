using System.Text;
using GraphQL.Transport;
using GraphQL.Transport.Documents;

namespace GraphQL.Tests.Transport;

/// <summary>A caller who may run trusted documents only, and one beside it who may run any.</summary>
public sealed class TrustedDocumentTests
{
    private const string Trusted = "query Known($n: String) { hello(name: $n) }";
    private const string World = """{"data":{"hello":"hello world"}}""";
    private const string Other = "{ hello }";

    [Theory]
    [InlineData("""{"documentId":"sha256:HASH","variables":{"n":"you"}}""")]
    [InlineData("""{"documentId":"known","variables":{"n":"you"}}""")]
    [InlineData("""{"query":"query Known($n: String) { hello(name: $n) }","variables":{"n":"you"}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}},"variables":{"n":"you"}}""")]
    public async Task A_trusted_document_runs_however_it_is_named(string body)
    {
        await using var host = await Start();
        Assert.Equal("""{"data":{"hello":"hello you"}}""", await Ask(host, "Bearer bound", body.Replace("HASH", HashOf(Trusted), StringComparison.Ordinal)));
        Assert.Equal("""{"data":{"hello":"hello you"}}""", await Ask(host, null, body.Replace("HASH", HashOf(Trusted), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"query":"{ hello }"}""")]
    [InlineData("""{"query":"query Known($n: String) { hello(name: $n)  }"}""")]
    [InlineData("""{"documentId":"unknown"}""")]
    [InlineData("""{"documentId":"sha256:OTHER"}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"OTHER"}}}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"OTHER"}}}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}}}""")]
    public async Task Nothing_else_runs_whatever_it_is_called_and_whoever_registered_it(string body)
    {
        await using var host = await Start();
        // Someone who may run anything has registered it before.
        Assert.Equal(World, await Ask(host, null, $$$$"""{"query":"{ hello }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{HashOf(Other)}}}}"}}}"""));
        var sent = body.Replace("HASH", HashOf(Trusted), StringComparison.Ordinal).Replace("OTHER", HashOf(Other), StringComparison.Ordinal);
        Assert.Contains("\"code\":\"UNTRUSTED_DOCUMENT\"", await Ask(host, "Bearer bound", sent), StringComparison.Ordinal);
        Assert.Contains("\"code\":\"UNTRUSTED_DOCUMENT\"", await Ask(host, "Bearer bound", $"[{sent}]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_socket_and_on_an_event_stream_it_is_the_same()
    {
        await using var host = await Start();
        using var socket = await host.Connect();
        await socket.Init("""{"authorization":"Bearer bound"}""");
        await socket.Subscribe("a", Other);
        Assert.Contains("UNTRUSTED_DOCUMENT", await socket.Receive(), StringComparison.Ordinal);
        await socket.Send("""{"id":"b","type":"subscribe","payload":{"documentId":"known"}}""");
        await socket.Expect($$"""{"id":"b","type":"next","payload":{{World}}}""", """{"type":"complete","id":"b"}""");
        host.Http.DefaultRequestHeaders.Add("Authorization", "Bearer bound");
        using var stream = await host.Post("""{"query":"{ hello }"}""", "text/event-stream");
        Assert.Contains("UNTRUSTED_DOCUMENT", await stream.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    private static Task<Host> Start() => Host.StartAsync(new TransportOptions { Documents = Stored }, (context, authorization) => context with { TrustedDocumentsOnly = authorization == "Bearer bound" });

    private static ValueTask<byte[]?> Stored(string id, CancellationToken cancellation) =>
        ValueTask.FromResult(id == "known" || id == $"sha256:{HashOf(Trusted)}" ? Encoding.UTF8.GetBytes(Trusted) : null);

    private static string HashOf(string text) => DocumentId.Of(Encoding.UTF8.GetBytes(text))["sha256:".Length..];

    private static async Task<string> Ask(Host host, string? authorization, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await host.Http.SendAsync(request, Host.Cancellation);
        return await response.Content.ReadAsStringAsync(Host.Cancellation);
    }
}
