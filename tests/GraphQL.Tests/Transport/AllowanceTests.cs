using GraphQL.Transport;

namespace GraphQL.Tests.Transport;

/// <summary>What a client may ask for is one whole, however it spreads its requests.</summary>
public sealed class AllowanceTests
{
    private const string Hello = """{"query":"{ hello }"}""";
    private const string TooOften = """{"errors":[{"message":"too often","extensions":{"code":"RATE_LIMITED","retryAfter":3}}]}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    public async Task One_request_too_many_is_429_and_says_when_to_come_back(string accept)
    {
        await using var host = await With(new Purse(requests: 1));
        using var first = await host.Post(Hello, accept);
        Assert.Equal(200, (int)first.StatusCode);
        using var second = await host.Post(Hello, accept);
        Assert.Equal((429, "3"), ((int)second.StatusCode, second.Headers.RetryAfter?.ToString()));
        Assert.Equal(TooOften, await second.Content.ReadAsStringAsync(Host.Cancellation));
    }

    [Fact]
    public async Task A_body_that_is_no_request_counts_too()
    {
        await using var host = await With(new Purse(requests: 1));
        using var nonsense = await host.Post("{");
        Assert.Equal(400, (int)nonsense.StatusCode);
        using var next = await host.Post(Hello);
        Assert.Equal(429, (int)next.StatusCode);
    }

    [Fact]
    public async Task Each_request_of_a_list_counts()
    {
        await using var host = await With(new Purse(requests: 2));
        using var response = await host.Post($"[{Hello},{Hello},{Hello}]");
        Assert.Equal($$$"""[{"data":{"hello":"hello world"}},{"data":{"hello":"hello world"}},{{{TooOften}}}]""", await response.Content.ReadAsStringAsync(Host.Cancellation));
    }

    [Fact]
    public async Task Requests_on_several_sockets_count_together()
    {
        await using var host = await With(new Purse(requests: 4));
        using var one = await host.Connect();
        using var other = await host.Connect();
        await one.Init();
        await other.Init();
        foreach (var socket in (Socket[])[one, other])
        {
            await socket.Subscribe("a", "{ hello }");
            await socket.Expect("""{"id":"a","type":"next","payload":{"data":{"hello":"hello world"}}}""", """{"type":"complete","id":"a"}""");
        }
        await one.Subscribe("b", "{ hello }");
        Assert.Contains("RATE_LIMITED", await one.Receive(), StringComparison.Ordinal);
        using var third = await host.Connect();
        await third.Send("""{"type":"connection_init"}""");
        await third.Expect("1013 Too many requests");
    }

    [Fact]
    public async Task A_spent_budget_is_429_for_any_that_costs_and_not_for_what_is_free()
    {
        await using var host = await With(new Purse(cost: 5), Costly);
        using var fine = await host.Post("""{"query":"{ a: dear }"}""");
        Assert.Equal(200, (int)fine.StatusCode);
        using var spent = await host.Post("""{"query":"{ dear }"}""", "application/json");
        Assert.Equal((429, "7"), ((int)spent.StatusCode, spent.Headers.RetryAfter?.ToString()));
        Assert.Contains("BUDGET_SPENT", await spent.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
        using var free = await host.Post("""{"query":"{ __typename }"}""");
        Assert.Equal(200, (int)free.StatusCode);
    }

    [Fact]
    public async Task The_cost_is_told_to_whoever_asks_by_the_header_with_what_is_left()
    {
        await using var host = await With(new Purse(cost: 5), Costly);
        host.Http.DefaultRequestHeaders.Add("GraphQL-Cost", "report");
        using var response = await host.Post("""{"query":"{ dear }"}""");
        Assert.Equal("""{"data":{"dear":null},"extensions":{"cost":{"cost":4,"fieldCost":4,"typeCost":0,"limit":100,"left":1}}}""", await response.Content.ReadAsStringAsync(Host.Cancellation));
    }

    [Fact]
    public async Task Subscriptions_of_one_client_are_bounded_over_all_its_connections_and_each_that_ends_makes_room()
    {
        await using var host = await With(new Purse(subscriptions: 1));
        using var one = await host.Connect();
        using var other = await host.Connect();
        await one.Init();
        await other.Init();
        await one.Subscribe("a", "subscription { forever }");
        await one.Expect("""{"id":"a","type":"next","payload":{"data":{"forever":1}}}""");
        await other.Subscribe("b", "subscription { forever }");
        Assert.Contains("TOO_MANY_SUBSCRIPTIONS", await other.Receive(), StringComparison.Ordinal);
        using var stream = await host.Post("""{"query":"subscription { forever }"}""", "text/event-stream");
        Assert.Contains("TOO_MANY_SUBSCRIPTIONS", await stream.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
        one.Abort();
        await host.NothingIsOpen();
        string answer;
        do
        {
            await other.Subscribe("c", "subscription { forever }");
            answer = await other.Receive();
        }
        while (answer.Contains("TOO_MANY_SUBSCRIPTIONS", StringComparison.Ordinal));
        Assert.Equal("""{"id":"c","type":"next","payload":{"data":{"forever":1}}}""", answer);
    }

    [Fact]
    public async Task A_client_that_has_all_its_sockets_open_gets_no_other_until_one_closes()
    {
        await using var host = await With(new Purse(sockets: 1));
        using var one = await host.Connect();
        await one.Init();
        using var other = await host.Connect();
        await other.Send("""{"type":"connection_init"}""");
        await other.Expect("1013 Too many sockets");
        await one.Close();
        string answer;
        do
        {
            using var next = await host.Connect();
            await next.Send("""{"type":"connection_init"}""");
            answer = await next.Receive();
        }
        while (answer == "1013 Too many sockets");
        Assert.Contains("connection_ack", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_beyond_the_cap_are_503_and_one_that_closes_makes_room()
    {
        await using var host = await Host.StartAsync(new TransportOptions { MaxSockets = 2 });
        using var one = await host.Connect();
        using var other = await host.Connect();
        var refused = await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => host.Connect());
        Assert.Contains("503", refused.Message, StringComparison.Ordinal);
        await one.Init();
        await one.Close();
        while (true)
        {
            try
            {
                using var next = await host.Connect();
                await next.Init();
                return;
            }
            catch (System.Net.WebSockets.WebSocketException)
            {
                await Task.Delay(5, Host.Cancellation);
            }
        }
    }

    private static Task<Host> With(Purse purse) => Host.StartAsync(null, (context, _) => context with { Allowance = purse });

    private static Task<Host> With(Purse purse, (GraphQL.Execution.Executor Executor, GraphQL.TypeSystem.SchemaView View) of) =>
        Host.StartAsync(of.Executor, of.View, new Sources(), null, (context, _) => context with { Allowance = purse });

    private static (GraphQL.Execution.Executor, GraphQL.TypeSystem.SchemaView) Costly
    {
        get
        {
            var schema = GraphQL.TypeSystem.GraphQLSchema.Parse("type Query { dear: Int @cost(weight: \"4\") }" + GraphQL.TypeSystem.CostDirectives.Sdl);
            var bound = GraphQL.Binding.Bindings.Bind(schema, bind => bind.Object<object>("Query").Field("dear", int? (_) => null));
            return (new GraphQL.Execution.Executor(bound, new() { MaxCost = 100 }), GraphQL.TypeSystem.SchemaView.Full(schema));
        }
    }
}
