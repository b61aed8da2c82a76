using System.Net;
using System.Net.Sockets;
using System.Text;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Transport;

public sealed class HttpTests
{
    private const string Modern = "application/graphql-response+json";

    [Theory]
    [InlineData(null, "application/json", 200, 400)]
    [InlineData("*/*", "application/json", 200, 400)]
    [InlineData("application/json", "application/json", 200, 200)]
    [InlineData(Modern, Modern, 200, 400)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", Modern, 200, 400)]
    [InlineData("text/html", "application/json", 406, 406)]
    [InlineData("application/json;q=0", "application/json", 406, 406)]
    public async Task The_answer_has_the_type_asked_for_and_a_status_that_fits(string? accept, string type, int good, int bad)
    {
        await using var host = await Host.StartAsync();
        using var fine = await host.Post("""{"query":"{ hello }"}""", accept);
        Assert.Equal((good, type, "utf-8"), ((int)fine.StatusCode, fine.Content.Headers.ContentType!.MediaType, fine.Content.Headers.ContentType.CharSet));
        using var invalid = await host.Post("""{"query":"{ nope }"}""", accept);
        Assert.Equal(bad, (int)invalid.StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{hello}\",\"operationName\":1}")]
    [InlineData("{\"query\":\"{hello}\",\"extensions\":\"x\"}")]
    [InlineData("{\"query\":\"{hello \\ud800}\"}")]
    public async Task A_malformed_request_is_400_with_a_graphql_error(string body)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Post(body, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("{\"errors\":[{\"message\":", await response.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_utf8_json_is_read()
    {
        await using var host = await Host.StartAsync();
        using var text = await host.Post("{}", type: "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413_and_the_server_serves_on()
    {
        await using var host = await Host.StartAsync(new() { MaxRequestBytes = 100_000 });
        using var large = await host.Post($$$"""{"query":"{ hello }","extensions":{"x":"{{{new string('x', 200_000)}}}"}}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("100000 bytes", await large.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
        using var fine = await host.Post("""{"query":"{ hello }"}""");
        Assert.Equal("""{"data":{"hello":"hello world"}}""", await fine.Content.ReadAsStringAsync(Host.Cancellation));
    }

    [Fact]
    public async Task A_chunked_body_over_the_limit_is_413()
    {
        await using var host = await Host.StartAsync(new() { MaxRequestBytes = 100_000 });
        using var request = new HttpRequestMessage(HttpMethod.Post, (Uri?)null)
        {
            Content = new StringContent(new string(' ', 150_000), Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        using var response = await host.Http.SendAsync(request, Host.Cancellation);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("?query={hello}", 200, """{"data":{"hello":"hello world"}}""")]
    [InlineData("?query=query($n:String){hello(name:$n)}&variables={\"n\":\"you\"}&operationName=", 200, """{"data":{"hello":"hello you"}}""")]
    [InlineData("?query={hello}&variables={", 400, "variables is not JSON")]
    [InlineData("", 400, "query must be a string")]
    [InlineData("?query=mutation{set}", 405, "must be sent by POST")]
    [InlineData("?query=subscription{forever}", 405, "WebSocket")]
    public async Task Get_takes_queries_from_the_address(string query, int status, string body)
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Http.GetAsync(new Uri(host.Address + query), Host.Cancellation);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(body, await response.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_methods_are_405_with_those_that_are_allowed()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Http.PutAsync(host.Address, new StringContent("{}"), Host.Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_caller_that_the_gate_refuses_gets_401_and_its_reason()
    {
        await using var host = await Host.StartAsync();
        host.Http.DefaultRequestHeaders.Add("Authorization", "Bearer no");
        using var response = await host.Post("""{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"no such token","extensions":{"code":"UNAUTHENTICATED"}}]}""",
            await response.Content.ReadAsStringAsync(Host.Cancellation));
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n{\"query\":", false)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n9\r\n{\"query\":\r\nnonsense\r\n", true)]
    public async Task A_body_that_does_not_come_whole_is_its_senders_failure_and_is_not_logged(string half, bool stays)
    {
        var log = new FailureLog();
        var schema = GraphQLSchema.Parse("type Query { none: Int }");
        var executor = new Executor(Bindings.Bind(schema, bind => bind.Object<object>("Query").Field("none", int? (_) => null)), new ExecutorOptions { Logger = log });
        await using var host = await Host.StartAsync(executor, SchemaView.Full(schema), new Sources());
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Address.Port, Host.Cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + half), Host.Cancellation);
        if (!stays)
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }
        using var reader = new StreamReader(stream);
        var line = "";
        // Who has gone away may be answered or cut off: either comes once its request is over.
        var cut = await Record.ExceptionAsync(async () => line = await reader.ReadLineAsync(Host.Cancellation));
        Assert.True(stays ? line == "HTTP/1.1 400 Bad Request" : cut is IOException || line is null or "HTTP/1.1 400 Bad Request", $"{line} {cut}");
        Assert.Empty(log.Failures);
    }

    [Fact]
    public async Task A_failure_of_ours_tells_an_id_and_nothing_else()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Post("""{"query":"{ boom }"}""");
        var body = await response.Content.ReadAsStringAsync(Host.Cancellation);
        Assert.Contains("\"code\":\"INTERNAL\",\"id\":\"", body, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"boom\":null}}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_code_can_have_a_status_of_its_own()
    {
        await using var host = await Host.StartAsync(new() { StatusByCode = new Dictionary<string, int> { ["OPERATION_NOT_FOUND"] = 404 } });
        using var response = await host.Post("""{"query":"{ hello }","operationName":"X"}""", "application/json");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
