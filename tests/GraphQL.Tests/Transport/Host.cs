using System.Net.WebSockets;
using System.Text;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.Transport;
using GraphQL.TypeSystem;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphQL.Tests.Transport;

/// <summary>A server on a real port; the token "Bearer no" is refused, "Bearer brief" expires after a moment.</summary>
internal sealed class Host : IAsyncDisposable
{
    private const string Sdl = """
        type Query { hello(name: String = "world"): String! boom: String last: String }
        type Mutation { set: Int held: Int }
        type Subscription { count(to: Int!): Int! forever: Int last: String flood: String }
        """;

    private readonly WebApplication app;

    private Host(WebApplication app, Executor executor, Sources sources, string address)
    {
        this.app = app;
        Executor = executor;
        Sources = sources;
        Address = new Uri(address + "/graphql");
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public Executor Executor { get; }

    public Sources Sources { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="admit">What the gate adds for the caller with this Authorization.</param>
    public static Task<Host> StartAsync(TransportOptions? options = null, Func<RequestContext, string?, RequestContext>? admit = null)
    {
        var schema = GraphQLSchema.Parse(Sdl);
        var sources = new Sources();
        return StartAsync(new Executor(Bindings.Bind(schema, bind => Declare(bind, sources))), SchemaView.Full(schema), sources, options, admit);
    }

    public static async Task<Host> StartAsync(
        Executor executor, SchemaView view, Sources sources, TransportOptions? options = null, Func<RequestContext, string?, RequestContext>? admit = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        var app = builder.Build();
        app.MapGraphQL("/graphql", executor, new Gate(view, admit), options);
        await app.StartAsync(Cancellation);
        return new Host(app, executor, sources, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Task StopAsync() => app.StopAsync(Cancellation);

    public Task<HttpResponseMessage> Post(string json, string? accept = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, (Uri?)null) { Content = new StringContent(json, Encoding.UTF8, type) };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    public async Task<Socket> Connect(string? subprotocol = "graphql-transport-ws")
    {
        var client = new ClientWebSocket();
        if (subprotocol is not null)
        {
            client.Options.AddSubProtocol(subprotocol);
        }
        await client.ConnectAsync(new UriBuilder(Address) { Scheme = "ws" }.Uri, Cancellation);
        return new Socket(client);
    }

    /// <summary>Waits until every subscription is counted as closed and every source has been let go; the test run's cancellation ends it.</summary>
    public async Task NothingIsOpen()
    {
        while ((Executor.Subscriptions, Sources.Open) != (0, 0))
        {
            await Task.Delay(5, Cancellation);
        }
    }

    /// <summary>The value once it has stood still for a while.</summary>
    public static async Task<int> Settled(Func<int> value)
    {
        var (last, still) = (value(), 0);
        while (still < 20)
        {
            await Task.Delay(25, Cancellation);
            still = value() == last && last > 0 ? still + 1 : 0;
            last = value();
        }
        return last;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    private static void Declare(Bindings bind, Sources sources)
    {
        bind.Object<object>("Query")
            .Field("hello", (_, context) => $"hello {context.Argument<string>("name")}")
            .Field("boom", string (_) => throw new InvalidOperationException("the secret reason"))
            .Field("last", (_, context) => context.LastEventId);
        bind.Object<object>("Mutation").Field("set", int? (_) => 1).Root<int?>("held", async context => await sources.Held.Task.WaitAsync(context.Cancellation));
        bind.Object<object>("Subscription")
            .Stream("count", context => Count(context.Argument<int>("to")), i => $"c{i}")
            .Stream("forever", context => sources.Forever(context.Cancellation))
            .Stream("last", context => Last(context))
            .Stream("flood", context => sources.Flood(context.Cancellation));
    }

    private static async IAsyncEnumerable<int> Count(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<string?> Last(FieldContext context)
    {
        await Task.Yield();
        yield return context.LastEventId;
    }

    private sealed class Gate(SchemaView view, Func<RequestContext, string?, RequestContext>? admit) : IGate
    {
        public ValueTask<GateResult> AdmitAsync(HttpContext http, string? authorization, CancellationToken cancellation) => ValueTask.FromResult(
            authorization switch
            {
                "Bearer no" => new GateResult(null, Refusal: GraphQLError.Of("UNAUTHENTICATED", "no such token")),
                "Bearer boom" => throw new InvalidOperationException("the gate is broken"),
                "Bearer brief" => new GateResult(new RequestContext { View = view, ExpiresAt = DateTimeOffset.UtcNow.AddSeconds(1.5) }),
                _ => new GateResult(Admitted(authorization)),
            });

        private RequestContext Admitted(string? authorization)
        {
            var context = new RequestContext { View = view };
            return admit is null ? context : admit(context, authorization);
        }

        public ReadOnlyMemory<byte>? Pulse(RequestContext context) => "{\"cursor\":\"c7\"}"u8.ToArray();
    }
}
