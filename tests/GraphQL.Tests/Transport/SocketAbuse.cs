using System.Net.WebSockets;
using GraphQL.Transport;

namespace GraphQL.Tests.Transport;

/// <summary>Clients that break the protocol, do not read, go without a word or ask for very much: nothing is left of them.</summary>
public sealed class SocketAbuse
{
    private const string Forever = "subscription { forever }";
    private const string First = """{"id":"a","type":"next","payload":{"data":{"forever":1}}}""";

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"next","id":"a"}""")]
    [InlineData("""{"type":"connection_ack"}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"complete","id":7}""")]
    [InlineData("""{"type":"subscribe","id":"\ud800","payload":{"query":"{hello}"}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"\ud800"}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{hello}","\ud800_and_more":1}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":7}}""")]
    [InlineData("""{"type":"ping","payload":{"authorization":"\ud800"}}""")]
    [InlineData("""{"type":"ping"} {"type":"ping"}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task What_is_no_message_of_the_protocol_closes_with_4400(string message)
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Send(message);
        await socket.Expect("4400 Invalid message received");
    }

    [Fact]
    public async Task A_message_in_many_frames_is_one_message()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        foreach (var part in """{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}""")
        {
            await socket.SendPart(part.ToString());
        }
        await socket.Send("}");
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"type":"complete","id":"a"}""");
    }

    [Fact]
    public async Task A_message_without_end_is_cut_off_at_the_limit()
    {
        await using var host = await Host.StartAsync(new TransportOptions { MaxRequestBytes = 10_000 });
        using var socket = await host.Connect();
        await socket.Init();
        for (var i = 0; i < 11; i++)
        {
            await socket.SendPart(new string(' ', 1000));
        }
        await socket.Expect("1009 A message may have 10000 bytes at most");
    }

    [Fact]
    public async Task A_failure_of_ours_closes_with_4500_and_says_nothing_of_it()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Send("""{"type":"connection_init","payload":{"authorization":"Bearer boom"}}""");
        await socket.Expect("4500 Internal server error");
    }

    [Fact]
    public async Task A_pong_out_of_the_blue_is_welcome()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Send("""{"type":"pong","payload":{"any":1}}""");
        await socket.Init();
        await socket.Send("""{"type":"pong"}""");
        await socket.Send("""{"type":"ping","payload":{"any":1}}""");
        await socket.Expect("""{"type":"pong"}""");
    }

    [Fact]
    public async Task A_subscription_that_the_client_completes_lets_go_of_its_source()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", Forever);
        await socket.Expect(First);
        Assert.Equal((1, 1), (host.Executor.Subscriptions, host.Sources.Open));
        await socket.Send("""{"id":"a","type":"complete"}""");
        await host.NothingIsOpen();
        await socket.Send("""{"type":"ping"}""");
        await socket.Expect("""{"type":"pong"}""");
    }

    [Fact]
    public async Task A_thousand_subscriptions_on_one_socket_end_with_it()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        for (var i = 0; i < 1000; i++)
        {
            await socket.Subscribe($"s{i}", Forever);
        }
        var first = new HashSet<string>();
        while (first.Count < 1000)
        {
            Assert.True(first.Add(await socket.Receive()));
        }
        Assert.Equal((1000, 1000), (host.Executor.Subscriptions, host.Sources.Open));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await socket.Close());
        await host.NothingIsOpen();
    }

    [Fact]
    public async Task Clients_that_go_without_a_word_leave_nothing()
    {
        await using var host = await Host.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var socket = await host.Connect();
            await socket.Init();
            await socket.Subscribe("a", Forever);
            await socket.Subscribe("b", "subscription { flood }");
            await socket.Receive();
            socket.Abort();
        }
        await host.NothingIsOpen();
    }

    [Fact]
    public async Task A_protocol_error_ends_the_subscriptions_too()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", Forever);
        await socket.Expect(First);
        await socket.Send("nonsense");
        await socket.Expect("4400 Invalid message received");
        await host.NothingIsOpen();
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_not_written_to_without_bound()
    {
        await using var host = await Host.StartAsync();
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { flood }");
        var produced = await Host.Settled(() => host.Sources.Produced);
        // What the system's own buffers take, at 64 KB an event, and no more however long one waits.
        Assert.InRange(produced, 1, 1000);
        socket.Abort();
        await host.NothingIsOpen();
    }

    [Fact]
    public async Task A_client_that_asks_and_does_not_read_is_soon_not_read_from()
    {
        await using var host = await Host.StartAsync(new TransportOptions { MaxOperationsPerSocket = 10 });
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("flood", "subscription { flood }");
        var sent = 0;
        var unknown = new string('u', 100_000);
        var sending = Task.Run(async () =>
        {
            while (sent < 5000)
            {
                await socket.Subscribe($"q{sent}", $"{{ {unknown} }}");
                sent++;
            }
        }, Host.Cancellation);
        var taken = await Host.Settled(() => Volatile.Read(ref sent));
        Assert.InRange(taken, 1, 1000);
        socket.Abort();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
        await host.NothingIsOpen();
    }

    [Fact]
    public async Task Operations_may_not_hold_more_bytes_together_than_a_socket_may()
    {
        await using var host = await Host.StartAsync(new TransportOptions { MaxRequestBytes = 10_000 });
        using var socket = await host.Connect();
        await socket.Init();
        var padding = new string(' ', 9_000);
        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            await socket.Subscribe($"s{i}", Forever + padding);
            answers.Add(await socket.Receive());
        }
        Assert.All(answers[..4], answer => Assert.Contains("\"next\"", answer, StringComparison.Ordinal));
        Assert.Contains("TOO_MANY_OPERATIONS", answers[4], StringComparison.Ordinal);
    }
}
