using System.Text;
using GraphQL.Transport.Documents;

namespace GraphQL.Tests.Transport;

public sealed class DocumentTests
{
    private const string Hello = "{ hello }";
    private const string World = """{"data":{"hello":"hello world"}}""";
    private static readonly string Id = DocumentId.Of(Encoding.UTF8.GetBytes(Hello));
    private static readonly string Hash = Id["sha256:".Length..];

    [Fact]
    public void The_id_of_a_document_is_the_hash_of_its_text() =>
        Assert.Equal("sha256:7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b", DocumentId.Of("{ __typename }"u8));

    [Theory]
    [InlineData("""{"documentId":"hello"}""", 200, World)]
    [InlineData("""{"documentId":"x-app:hello","operationName":null}""", 200, World)]
    [InlineData("""{"documentId":"other"}""", 400, "PERSISTED_DOCUMENT_NOT_FOUND")]
    [InlineData("""{"documentId":"sha256:0000000000000000000000000000000000000000000000000000000000000000"}""", 400, "PERSISTED_DOCUMENT_NOT_FOUND")]
    [InlineData("""{"documentId":"sha256:12"}""", 400, "64 lower-case")]
    [InlineData("""{"documentId":"md5:hello"}""", 400, "64 lower-case")]
    [InlineData("""{"documentId":""}""", 400, "64 lower-case")]
    [InlineData("""{"documentId":7}""", 400, "documentId must be a string")]
    [InlineData("""{"documentId":"hello","query":"{ hello }"}""", 400, "not both")]
    public async Task A_persisted_document_is_found_by_its_id(string body, int status, string answer)
    {
        await using var host = await Host.StartAsync(new() { Documents = Stored });
        using var response = await host.Post(body, "application/graphql-response+json");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(answer, await response.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?documentId=hello", 200)]
    [InlineData("?documentId=set", 405)]
    [InlineData("?documentId=none", 400)]
    public async Task Get_takes_an_id_for_queries_and_refuses_a_mutation(string query, int status)
    {
        await using var host = await Host.StartAsync(new() { Documents = Stored });
        using var response = await host.Http.GetAsync(new Uri(host.Address + query), Host.Cancellation);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Where_only_persisted_documents_are_answered_a_text_is_refused()
    {
        await using var host = await Host.StartAsync(new() { Documents = Stored, PersistedDocumentsOnly = true });
        Assert.Equal(World, await Ask(host, """{"documentId":"hello"}"""));
        Assert.Contains("UNTRUSTED_DOCUMENT", await Ask(host, """{"query":"{ hello }"}"""), StringComparison.Ordinal);
        Assert.Contains("UNTRUSTED_DOCUMENT", await Ask(host, Automatic(Hash, Hello)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_a_caller_registers_is_known_by_its_hash_from_then_on()
    {
        await using var host = await Host.StartAsync();
        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", await Ask(host, Automatic(Hash)));
        Assert.Equal(World, await Ask(host, Automatic(Hash, Hello)));
        Assert.Equal(World, await Ask(host, Automatic(Hash)));
        Assert.Equal(World, await Ask(host, $$"""{"documentId":"{{Id}}"}"""));
    }

    [Fact]
    public async Task A_wrong_hash_registers_nothing()
    {
        await using var host = await Host.StartAsync();
        Assert.Contains("PERSISTED_QUERY_HASH_MISMATCH", await Ask(host, Automatic(Hash, "{ last }")), StringComparison.Ordinal);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await Ask(host, Automatic(Hash)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"sha256Hash":"7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b"}""")]
    [InlineData("""{"version":1,"sha256Hash":"abc"}""")]
    [InlineData("""{"version":1e99,"sha256Hash":"abc"}""")]
    public async Task A_malformed_extension_is_told(string extension)
    {
        await using var host = await Host.StartAsync();
        Assert.Contains("persistedQuery must have version 1", await Ask(host, $$$"""{"extensions":{"persistedQuery":{{{extension}}}}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registered_documents_make_room_for_newer_ones()
    {
        await using var host = await Host.StartAsync(new() { AutomaticDocumentBytes = 600 });
        Assert.Equal(World, await Ask(host, Automatic(Hash, Hello)));
        foreach (var other in (string[])["{hello}", "{hello }", "{ hello}"])
        {
            Assert.Equal(World, await Ask(host, Automatic(DocumentId.Of(Encoding.UTF8.GetBytes(other))["sha256:".Length..], other)));
        }
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await Ask(host, Automatic(Hash)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_room_for_them_registering_is_not_supported()
    {
        await using var host = await Host.StartAsync(new() { AutomaticDocumentBytes = 0 });
        Assert.Contains("PERSISTED_QUERY_NOT_SUPPORTED", await Ask(host, Automatic(Hash, Hello)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_and_event_streams_know_persisted_documents_too()
    {
        await using var host = await Host.StartAsync(new() { Documents = Stored });
        using var stream = await host.Post("""{"documentId":"hello"}""", "text/event-stream");
        Assert.Contains($"data: {World}\n", await stream.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
        using var unknown = await host.Post("""{"documentId":"none"}""", "text/event-stream");
        Assert.Contains("event: next\ndata: {\"errors\":[{\"message\":\"There is no document", await unknown.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Send("""{"type":"subscribe","id":"1","payload":{"documentId":"hello"}}""");
        await socket.Expect($$"""{"id":"1","type":"next","payload":{{World}}}""", """{"type":"complete","id":"1"}""");
        await socket.Send("""{"type":"subscribe","id":"2","payload":{"documentId":"none"}}""");
        Assert.Contains("PERSISTED_DOCUMENT_NOT_FOUND", await socket.Receive(), StringComparison.Ordinal);
    }

    private static ValueTask<byte[]?> Stored(string id, CancellationToken cancellation) => ValueTask.FromResult(id switch
    {
        "hello" or "x-app:hello" => Encoding.UTF8.GetBytes(Hello),
        "set" => "mutation { set }"u8.ToArray(),
        _ => null,
    });

    private static string Automatic(string hash, string? query = null) =>
        $"{{{(query is null ? "" : $"\"query\":\"{query}\",")}\"extensions\":{{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{hash}\"}}}}}}";

    private static async Task<string> Ask(Host host, string body)
    {
        using var response = await host.Post(body);
        return await response.Content.ReadAsStringAsync(Host.Cancellation);
    }
}
