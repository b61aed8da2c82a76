using System.Net;
using System.Text.Json;
using GraphQL.Response;

namespace GraphQL.Tests.Transport;

public sealed class NarrowingTests
{
    private const string Audit = """{"purpose":"audit"}""";
    private const string Curiosity = """{"purpose":"curiosity"}""";
    private const string Events = "text/event-stream";
    private readonly Numbers numbers = new();

    [Fact]
    public async Task A_request_is_answered_as_its_extensions_narrow_it()
    {
        await using var host = await numbers.Serve(_ => Numbers.Caller("me"));
        Assert.Equal("""{"data":{"who":"me","view":"wide"}}""", await Text(await host.Post(Asked("{ who view }", "null"))));
        Assert.Equal("""{"data":{"who":"me","view":"wide"}}""", await Text(await host.Post(Asked("{ who view }", """{"other":1}"""))));
        Assert.Equal("""{"data":{"who":"me for audit","view":"slim"}}""", await Text(await host.Post(Asked("{ who view }", Audit))));
        Assert.Equal("""{"data":{"who":"me for audit"}}""", await host.Http.GetStringAsync(new Uri($"{host.Address}?query={{who}}&extensions={Audit}"), Host.Cancellation));
        Assert.Contains("\"NOT_SHARED\"", await Text(await host.Post(Asked("{ secret }", Audit))), StringComparison.Ordinal);
        Assert.Equal("""[{"data":{"who":"me for audit"}},{"data":{"who":"me"}}]""", await Text(await host.Post($"[{Asked("{ who }", Audit)},{Asked("{ who }", "null")}]")));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task What_cannot_be_narrowed_so_is_forbidden(string accept)
    {
        await using var host = await numbers.Serve(_ => Numbers.Caller("me"));
        using var response = await host.Post(Asked("{ who }", Curiosity), accept);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"That is no purpose.","extensions":{"code":"PURPOSE_NOT_ALLOWED"}}]}""", await Text(response));
    }

    [Fact]
    public async Task The_status_of_its_code_goes_first()
    {
        await using var host = await numbers.Serve(_ => Numbers.Caller("me"), new() { StatusByCode = new Dictionary<string, int> { ["PURPOSE_NOT_ALLOWED"] = 451 } });
        using var response = await host.Post(Asked("{ who }", Curiosity));
        Assert.Equal(451, (int)response.StatusCode);
    }

    [Fact]
    public async Task Narrowing_cannot_shake_off_what_a_gate_has_added()
    {
        await using var host = await numbers.Serve(_ => Numbers.Caller("me") with { BeforeResponse = _ => ValueTask.FromResult<GraphQLError?>(new GraphQLError("not recorded")) });
        Assert.Equal("""{"errors":[{"message":"not recorded"}]}""", await Text(await host.Post(Asked("{ who }", Audit))));
    }

    [Fact]
    public async Task An_event_stream_is_narrowed_too()
    {
        await using var host = await numbers.Serve(_ => Numbers.Caller("me"));
        Assert.Contains("data: {\"errors\":[{\"message\":\"That is no purpose.\"", await Text(await host.Post(Asked("subscription { numbers { n } }", Curiosity), Events)), StringComparison.Ordinal);
        numbers.Send();
        using var response = await host.Post(Asked("subscription { numbers { n who view } }", Audit), Events);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Host.Cancellation));
        string? line;
        while ((line = await lines.ReadLineAsync(Host.Cancellation)) is not null && !line.StartsWith("data:", StringComparison.Ordinal))
        {
        }
        Assert.Equal("""data: {"data":{"numbers":{"n":1,"who":"me for audit","view":"slim"}}}""", line);
    }

    [Fact]
    public async Task A_socket_narrows_each_operation_and_a_renewed_token_stays_narrowed()
    {
        await using var host = await numbers.Serve(authorization => Numbers.Caller(authorization ?? "nobody"));
        using var socket = await host.Connect();
        await socket.Init("""{"authorization":"me"}""");
        await socket.Send($$$"""{"id":"q","type":"subscribe","payload":{{{Asked("{ who }", Curiosity)}}}}""");
        await socket.Expect("""{"id":"q","type":"error","payload":[{"message":"That is no purpose.","extensions":{"code":"PURPOSE_NOT_ALLOWED"}}]}""");
        await socket.Send($$$"""{"id":"a","type":"subscribe","payload":{{{Asked("subscription { numbers { n who } }", Audit)}}}}""");
        numbers.Send();
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"numbers":{"n":1,"who":"me for audit"}}}}""");
        await socket.Send("""{"type":"ping","payload":{"authorization":"me again"}}""");
        await socket.Expect("""{"type":"pong"}""");
        numbers.Send();
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"numbers":{"n":2,"who":"me again for audit"}}}}""");
    }

    private static string Asked(string query, string extensions) => $$"""{"query":{{JsonSerializer.Serialize(query)}},"extensions":{{extensions}}}""";

    private static async Task<string> Text(HttpResponseMessage response)
    {
        using (response)
        {
            return await response.Content.ReadAsStringAsync(Host.Cancellation);
        }
    }
}
