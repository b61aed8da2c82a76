using System.Net;

namespace GraphQL.Tests.Transport;

public sealed class AccessTests
{
    private const string Events = "text/event-stream";
    private readonly Numbers numbers = new();

    [Fact]
    public async Task A_stream_goes_on_in_the_view_that_its_caller_has_now()
    {
        using var access = new Access(Numbers.Caller("me"));
        await using var host = await numbers.Serve(_ => access.Admitted);
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { numbers { n who view } }");
        numbers.Send();
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"numbers":{"n":1,"who":"me","view":"wide"}}}}""");
        access.Current = Numbers.Caller("me, less", Numbers.Slim);
        numbers.Send(2);
        await socket.Expect(
            """{"id":"a","type":"next","payload":{"data":{"numbers":{"n":2,"who":"me, less","view":"slim"}}}}""",
            """{"id":"a","type":"next","payload":{"data":{"numbers":{"n":3,"who":"me, less","view":"slim"}}}}""");
        access.Current = Numbers.Caller("me");
        numbers.Send();
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"numbers":{"n":4,"who":"me","view":"wide"}}}}""");
        Assert.Equal(1, numbers.Executor.Subscriptions);
    }

    [Fact]
    public async Task A_stream_whose_document_no_longer_fits_ends_and_gives_out_nothing_more()
    {
        using var access = new Access(Numbers.Caller("me"));
        await using var host = await numbers.Serve(_ => access.Admitted);
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { numbers { n secret } }");
        numbers.Send();
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"numbers":{"n":1,"secret":"secret of me"}}}}""");
        access.Current = Numbers.Caller("me", Numbers.Slim);
        numbers.Send();
        var error = await socket.Receive();
        Assert.StartsWith("""{"id":"a","type":"error","payload":[{"message":"Secrets are not shared.",""", error, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"NOT_SHARED\"", error, StringComparison.Ordinal);
        await host.NothingIsOpen();
        await socket.Subscribe("b", "{ view }");
        await socket.Expect("""{"id":"b","type":"next","payload":{"data":{"view":"slim"}}}""", """{"type":"complete","id":"b"}""");
    }

    [Fact]
    public async Task An_event_stream_ends_so_too()
    {
        using var access = new Access(Numbers.Caller("me"));
        await using var host = await numbers.Serve(_ => access.Admitted);
        using var response = await host.Post("""{"query":"subscription { numbers { n secret } }"}""", Events);
        access.Current = Numbers.Caller("me", Numbers.Slim);
        numbers.Send();
        var body = await response.Content.ReadAsStringAsync(Host.Cancellation);
        Assert.Contains("event: next\ndata: {\"errors\":[{\"message\":\"Secrets are not shared.\"", body, StringComparison.Ordinal);
        Assert.EndsWith("\n\nevent: complete\ndata:\n\n", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret of", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Access was withdrawn.", "4403 Access was withdrawn.")]
    [InlineData(
        "自二〇二六年十一月二十二日零时起，某附属医院医保办公室的数据共享授权已经撤回，现请与省级医疗保障行政部门联系。",
        "4403 自二〇二六年十一月二十二日零时起，某附属医院医保办公室的数据共享授权已经撤回，现请")]
    public async Task A_socket_is_closed_when_access_is_withdrawn_and_says_why(string why, string close)
    {
        using var access = new Access(Numbers.Caller("me"));
        await using var host = await numbers.Serve(_ => access.Admitted);
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { numbers { n } }");
        numbers.Send();
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"numbers":{"n":1}}}}""");
        access.Withdraw(why);
        await socket.Expect(close);
        await host.NothingIsOpen();
    }

    [Fact]
    public async Task An_event_stream_is_completed_when_access_is_withdrawn_and_says_why()
    {
        using var access = new Access(Numbers.Caller("me"));
        await using var host = await numbers.Serve(_ => access.Admitted);
        using var response = await host.Post("""{"query":"subscription { numbers { n } }"}""", Events);
        access.Withdraw("No longer.");
        Assert.Equal(
            ": {\"cursor\":\"c7\"}\n\nevent: next\ndata: {\"errors\":[{\"message\":\"No longer.\",\"extensions\":{\"code\":\"ACCESS_WITHDRAWN\"}}]}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync(Host.Cancellation));
        await host.NothingIsOpen();
    }

    [Fact]
    public async Task What_was_being_answered_is_answered_and_nothing_after_it()
    {
        using var access = new Access(Numbers.Caller("me"));
        await using var host = await numbers.Serve(_ => access.Admitted);
        var asked = host.Post("""{"query":"{ waits }"}""");
        await numbers.Waiting;
        access.Withdraw("No longer.");
        numbers.Released.SetResult();
        using var before = await asked;
        Assert.Equal("""{"data":{"waits":"me"}}""", await before.Content.ReadAsStringAsync(Host.Cancellation));
        using var after = await host.Post("""{"query":"{ who }"}""");
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
        Assert.Contains("ACCESS_WITHDRAWN", await after.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_goes_on_over_a_renewed_token_without_a_gap()
    {
        await using var host = await numbers.Serve(authorization => Numbers.Caller(authorization ?? "nobody"));
        using var socket = await host.Connect();
        await socket.Init("""{"authorization":"first"}""");
        await socket.Subscribe("a", "subscription { numbers { n who } }");
        numbers.Send(2);
        await socket.Expect(
            """{"id":"a","type":"next","payload":{"data":{"numbers":{"n":1,"who":"first"}}}}""",
            """{"id":"a","type":"next","payload":{"data":{"numbers":{"n":2,"who":"first"}}}}""");
        await socket.Send("""{"type":"ping","payload":{"authorization":"second"}}""");
        await socket.Expect("""{"type":"pong"}""");
        numbers.Send(2);
        await socket.Expect(
            """{"id":"a","type":"next","payload":{"data":{"numbers":{"n":3,"who":"second"}}}}""",
            """{"id":"a","type":"next","payload":{"data":{"numbers":{"n":4,"who":"second"}}}}""");
    }

    [Fact]
    public async Task A_renewed_token_that_sees_less_ends_only_the_streams_that_do_not_fit()
    {
        await using var host = await numbers.Serve(authorization => Numbers.Caller("me", authorization == "less" ? Numbers.Slim : Numbers.Wide));
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Subscribe("a", "subscription { numbers { n view } }");
        numbers.Send();
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"numbers":{"n":1,"view":"wide"}}}}""");
        await socket.Send("""{"type":"ping","payload":{"authorization":"less"}}""");
        await socket.Expect("""{"type":"pong"}""");
        numbers.Send();
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"numbers":{"n":2,"view":"slim"}}}}""");
        await socket.Subscribe("b", "{ secret }");
        Assert.Contains("NOT_SHARED", await socket.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_that_counts_is_the_renewed_one()
    {
        using var first = new Access(Numbers.Caller("first"));
        using var second = new Access(Numbers.Caller("second"));
        await using var host = await numbers.Serve(authorization => authorization == "second" ? second.Admitted : first.Admitted);
        using var socket = await host.Connect();
        await socket.Init();
        await socket.Send("""{"type":"ping","payload":{"authorization":"second"}}""");
        await socket.Expect("""{"type":"pong"}""");
        first.Withdraw("No longer.");
        await socket.Subscribe("a", "{ who }");
        await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"who":"second"}}}""", """{"type":"complete","id":"a"}""");
        second.Withdraw("Nor this.");
        await socket.Expect("4403 Nor this.");
    }
}
