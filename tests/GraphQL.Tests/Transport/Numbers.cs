using System.Text.Json;
using System.Threading.Channels;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.Transport;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Transport;

/// <summary>A stream of numbers that the test feeds, to callers who see all of it or less, and whose right can change while they listen.</summary>
internal sealed class Numbers
{
    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse("""
        type Query { who: String! view: String secret: String waits: String }
        type Subscription { numbers: Number }
        type Number { n: Int! who: String! view: String secret: String }
        """);

    private readonly Channel<int> source = Channel.CreateUnbounded<int>();
    private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int next;

    public Numbers() => Executor = new Executor(Bindings.Bind(Schema, Declare));

    public static SchemaView Wide { get; } = SchemaView.Of(Schema, "wide", new Policy("wide", HidesSecrets: false));

    public static SchemaView Slim { get; } = SchemaView.Of(Schema, "slim", new Policy("slim", HidesSecrets: true));

    public Executor Executor { get; }

    /// <summary>The queries that wait go on.</summary>
    public TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when a query has begun to wait.</summary>
    public Task Waiting => waiting.Task;

    /// <summary>A caller who may narrow its request to a purpose of its own, but for the purpose "curiosity".</summary>
    public static RequestContext Caller(string who, SchemaView? view = null)
    {
        var context = new RequestContext { View = view ?? Wide, State = who };
        return context with { Narrow = extensions => Narrowed(context, extensions) };
    }

    public Task<Host> Serve(Func<string?, RequestContext> admit, TransportOptions? options = null) =>
        Host.StartAsync(Executor, Wide, new Sources(), options, (_, authorization) => admit(authorization));

    public void Send(int count = 1)
    {
        for (; count > 0; count--)
        {
            source.Writer.TryWrite(++next);
        }
    }

    private static RequestContext Narrowed(RequestContext context, JsonElement extensions) =>
        !extensions.TryGetProperty("purpose", out var purpose) ? context
        : purpose.GetString() == "curiosity" ? throw new GraphQLException(GraphQLError.Of("PURPOSE_NOT_ALLOWED", "That is no purpose."))
        : context with { View = Slim, State = $"{context.State} for {purpose.GetString()}" };

    private void Declare(Bindings bind)
    {
        bind.Object<object>("Query")
            .Field("who", (_, context) => context.State<string>())
            .Field("view", (_, context) => (string?)context.Annotation)
            .Field("secret", string? (_, context) => $"secret of {context.State<string>()}")
            .Root("waits", async context =>
            {
                waiting.TrySetResult();
                await Released.Task.WaitAsync(context.Cancellation);
                return context.State<string>();
            });
        bind.Object<object>("Subscription").Stream("numbers", context => source.Reader.ReadAllAsync(context.Cancellation), n => $"at-{n}");
        bind.Object<int>("Number")
            .Field("n", n => n)
            .Field("who", (_, context) => context.State<string>())
            .Field("view", (_, context) => (string?)context.Annotation)
            .Field("secret", string? (_, context) => $"secret of {context.State<string>()}");
    }

    private sealed record Policy(string Name, bool HidesSecrets) : IViewPolicy
    {
        public bool Shows(CompositeType parent, FieldDefinition field) => !HidesSecrets || field.Name != "secret";

        public bool Shows(FieldDefinition owner, InputValueDefinition argument) => true;

        public bool Shows(DirectiveDefinition owner, InputValueDefinition argument) => true;

        public bool Shows(InputObjectType parent, InputValueDefinition field) => true;

        public bool Shows(EnumType parent, EnumValueDefinition value) => true;

        public object? Annotate(CompositeType parent, FieldDefinition field) => field.Name == "view" ? Name : null;

        public GraphQLError? Explain(string parentType, string field) =>
            HidesSecrets && field == "secret" ? GraphQLError.Of("NOT_SHARED", "Secrets are not shared.") : null;
    }
}

/// <summary>A right that the test changes.</summary>
internal sealed class Access(RequestContext now) : IAccess, IDisposable
{
    private readonly CancellationTokenSource ended = new();

    public RequestContext Current { get; set; } = now;

    public GraphQLError? Withdrawn { get; private set; }

    public CancellationToken Ended => ended.Token;

    /// <summary>What the gate admits with it.</summary>
    public RequestContext Admitted => Current with { Access = this };

    public void Withdraw(string why)
    {
        Withdrawn = GraphQLError.Of("ACCESS_WITHDRAWN", why);
        ended.Cancel();
    }

    public void Dispose() => ended.Dispose();
}
