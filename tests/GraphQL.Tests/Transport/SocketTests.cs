using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Transport;

public sealed class SocketTests
{
    [Fact]
    public async Task A_subscription_is_next_for_each_event_and_then_complete()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { count(to: 2) }");
        await socket.Expect(
            """{"id":"a","type":"next","payload":{"data":{"count":1}}}""", """{"id":"a","type":"next","payload":{"data":{"count":2}}}""",
            """{"type":"complete","id":"a"}""");
        await socket.Subscribe("a", "{ hello }");
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"type":"complete","id":"a"}""");
    }

    [Fact]
    public async Task A_refused_document_is_an_error_without_complete()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "{ nope }");
        Assert.StartsWith("{\"id\":\"a\",\"type\":\"error\",\"payload\":[{\"message\":", await socket.Receive(), StringComparison.Ordinal);
        await socket.Send("""{"type":"ping"}""");
        await socket.Expect("""{"type":"pong"}""");
    }

    [Fact]
    public async Task An_event_that_cannot_be_written_is_an_error_and_no_silence()
    {
        var schema = GraphQLSchema.Parse("type Query { none: Int } type Subscription { odd: Int }");
        var executor = new Executor(Bindings.Bind(schema, bind =>
        {
            bind.Object<object>("Query").Field("none", int? (_) => null);
            bind.Object<object>("Subscription").Stream("odd", _ => Enumerable.Range(1, 1).ToAsyncEnumerable(), null, _ => new Dictionary<string, object?> { ["gone"] = Gone() });
        }));
        await using var host = await Host.StartAsync(executor, SchemaView.Full(schema), new Sources());
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { odd }");
        Assert.Contains("INTERNAL", await socket.Receive(), StringComparison.Ordinal);

        static IEnumerable<int> Gone()
        {
            yield return 1;
            throw new ObjectDisposedException("gone");
        }
    }

    [Fact]
    public async Task What_the_client_completes_sends_nothing_more_and_frees_its_id()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { forever }");
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"forever":1}}}""");
        await socket.Send("""{"id":"a","type":"complete"}""");
        await socket.Send("""{"id":"unknown","type":"complete"}""");
        await socket.Subscribe("a", "{ hello }");
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"type":"complete","id":"a"}""");
    }

    [Theory]
    [InlineData("not json", "4400 Invalid message received")]
    [InlineData("{}", "4400 Invalid message received")]
    [InlineData("[]", "4400 Invalid message received")]
    [InlineData("""{"type":"start"}""", "4400 Invalid message received")]
    [InlineData("""{"type":"ping","payload":1}""", "4400 Invalid message received")]
    [InlineData("""{"type":"subscribe","id":"a"}""", "4400 Invalid message received")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{hello}"}}""", "4400 Invalid message received")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{hello}"}}""", "4400 Invalid message received")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{hello}","variables":1}}""", "4400 Invalid message received")]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    public async Task A_message_that_breaks_the_protocol_closes_the_socket(string message, string close)
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Send(message);
        await socket.Expect(close);
    }

    [Fact]
    public async Task Binary_messages_are_invalid()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.SendBinary();
        await socket.Expect("4400 Invalid message received");
    }

    [Fact]
    public async Task A_message_over_the_limit_closes_the_socket()
    {
        await using var host = await Host.StartAsync(new TransportOptions { MaxRequestBytes = 10_000 });
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Send(new string(' ', 20_000));
        await socket.Expect("1009 A message may have 10000 bytes at most");
    }

    [Fact]
    public async Task Two_operations_cannot_have_one_id()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { forever }");
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"forever":1}}}""");
        await socket.Subscribe("a", "{ hello }");
        await socket.Expect("4409 Subscriber for a already exists");
    }

    [Fact]
    public async Task Nothing_may_be_asked_before_the_acknowledgement()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Send("""{"type":"ping"}""");
        await socket.Expect("""{"type":"pong"}""");
        await socket.Subscribe("a", "{ hello }");
        await socket.Expect("4401 Unauthorized");
    }

    [Fact]
    public async Task A_socket_that_never_begins_is_closed()
    {
        await using var host = await Host.StartAsync(new TransportOptions { InitTimeout = TimeSpan.FromMilliseconds(50) });
        using var socket = await host.Connect();
        await socket.Expect("4408 Connection initialisation timeout");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_subprotocol_is_not_spoken(string? subprotocol)
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect(subprotocol);
        await socket.Expect("4406 Subprotocol not acceptable");
    }

    [Fact]
    public async Task The_token_in_the_first_message_counts()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Send("""{"type":"connection_init","payload":{"authorization":"Bearer no"}}""");
        await socket.Expect("4403 no such token");
    }

    [Fact]
    public async Task A_socket_is_closed_when_its_token_expires_and_not_when_it_is_renewed()
    {
        await using var host = await Host.StartAsync();
        using var brief = await host.Connect();
        using var renewed = await host.Connect();
        await brief.Init("""{"authorization":"Bearer brief"}""");
        await renewed.Init("""{"authorization":"Bearer brief"}""");
        await renewed.Send("""{"type":"ping","payload":{"authorization":"Bearer long"}}""");
        await renewed.Expect("""{"type":"pong"}""");
        await brief.Expect("4403 The token has expired");
        await renewed.Subscribe("a", "{ hello }");
        await renewed.Expect("""{"id":"a","type":"next","payload":{"data":{"hello":"hello world"}}}""");
    }

    [Fact]
    public async Task A_renewal_with_a_token_that_is_refused_closes_the_socket()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Send("""{"type":"ping","payload":{"authorization":"Bearer no"}}""");
        await socket.Expect("4403 no such token");
    }

    [Fact]
    public async Task A_quiet_socket_hears_where_it_stands()
    {
        await using var host = await Host.StartAsync(new TransportOptions { PulseInterval = TimeSpan.FromMilliseconds(50) });
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Expect("""{"type":"ping","payload":{"cursor":"c7"}}""", """{"type":"ping","payload":{"cursor":"c7"}}""");
    }

    [Fact]
    public async Task A_socket_has_so_many_operations_and_no_more()
    {
        await using var host = await Host.StartAsync(new TransportOptions { MaxOperationsPerSocket = 1 });
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { forever }");
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"forever":1}}}""");
        await socket.Subscribe("b", "{ hello }");
        Assert.Contains("TOO_MANY_OPERATIONS", await socket.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_closes_is_answered()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { forever }");
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"forever":1}}}""");
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, await socket.Close());
    }

    [Fact]
    public async Task An_empty_message_is_invalid()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Send("");
        await socket.Expect("4400 Invalid message received");
    }

    [Fact]
    public async Task What_was_begun_before_a_shutdown_is_answered_streams_end_without_complete_and_nothing_more_is_begun()
    {
        await using var host = await Host.StartAsync(new TransportOptions { DrainTimeout = TimeSpan.FromMinutes(1) });
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("s", "subscription { forever }");
        await socket.Expect("""{"id":"s","type":"next","payload":{"data":{"forever":1}}}""");
        await socket.Subscribe("m", "mutation { held }");
        await socket.Subscribe("q", "{ hello }");
        await socket.Expect("""{"id":"q","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"type":"complete","id":"q"}""");

        var stopping = host.StopAsync();
        await host.NothingIsOpen();
        await socket.Subscribe("late", "mutation { set }");
        host.Sources.Held.SetResult(7);
        await socket.Expect("""{"id":"m","type":"next","payload":{"data":{"held":7}}}""", """{"type":"complete","id":"m"}""", "1012 Service restart: connect again");
        await stopping;
    }

    [Fact]
    public async Task A_shutdown_waits_no_longer_than_it_may()
    {
        await using var host = await Host.StartAsync(new TransportOptions { DrainTimeout = TimeSpan.FromMilliseconds(50) });
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("m", "mutation { held }");
        await socket.Subscribe("q", "{ hello }");
        await socket.Expect("""{"id":"q","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"type":"complete","id":"q"}""");
        var stopping = host.StopAsync();
        await socket.Expect("1012 Service restart: connect again");
        await stopping;
    }

    [Fact]
    public async Task A_shutdown_closes_sockets_so_that_clients_come_back()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        var stopping = host.StopAsync();
        await socket.Expect("1012 Service restart: connect again");
        await stopping;
    }
}
