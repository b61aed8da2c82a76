using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;
using Microsoft.Extensions.Logging;

namespace Hub.Schema;

/// <summary>The contract bound to the law and the store: what the host serves.</summary>
public sealed class HubSchema
{
    private readonly GraphQLSchema _contract;
    private readonly ConcurrentDictionary<CallerClass, SchemaView> _views = new();
    private readonly ConditionalWeakTable<object, StreamPlaces> _streams = [];

    private HubSchema(GraphQLSchema contract, HubStore store, Lawbooks law, Func<DateOnly> today, TimeProvider clock, HubSchemaOptions options, ILoggerFactory? logs)
    {
        (_contract, Store, Law, Today, Clock, Options) = (contract, store, law, today, clock, options);
        Policy = SharingPolicy.Read(contract, law);
        Cursors = new StreamCursors(options.CursorKey);
        Rows = new RowCursors(options.CursorKey);
        Freshness = new FreshnessTokens(options.CursorKey, Cursors);
        var bound = HubBindings.Bind(contract);
        Inputs = new EntryInputReader(bound, store);
        Folds = new AnswerFolds(WhoseObjects.Read(bound), new FieldNumbers(contract));
        var executor = (options.Executor ?? new ExecutorOptions()) with { Clock = clock };
        Executor = new Executor(bound, logs is null ? executor : executor with { Logger = logs.CreateLogger<HubSchema>() });
    }

    /// <summary>The published contract, as it lies at the repository's root.</summary>
    public static string Contract { get; } = ReadContract();

    public Executor Executor { get; }

    /// <summary>Reads entries as they are written in JSON, one <c>EntryInput</c> each.</summary>
    public EntryInputReader Inputs { get; }

    internal SharingPolicy Policy { get; }

    internal AnswerFolds Folds { get; }

    internal StreamCursors Cursors { get; }

    internal RowCursors Rows { get; }

    internal FreshnessTokens Freshness { get; }

    /// <summary>The streams of durable consumers that are open on this node.</summary>
    internal OpenConsumers OpenConsumers { get; } = new();

    /// <summary>The durable consumers that have a stream open on this node.</summary>
    public IReadOnlyList<OpenConsumer> OpenStreams => OpenConsumers.All;

    internal HubStore Store { get; }

    internal Lawbooks Law { get; }

    internal Func<DateOnly> Today { get; }

    internal TimeProvider Clock { get; }

    internal HubSchemaOptions Options { get; }

    /// <param name="sdl">The contract; <see cref="Contract"/>.</param>
    /// <param name="today">The day of the law.</param>
    /// <exception cref="SchemaException">The contract is no schema.</exception>
    /// <exception cref="PolicyException">Its sharing policy is not whole.</exception>
    /// <exception cref="BindingException">The code does not fit it.</exception>
    public static HubSchema Create(
        string sdl, HubStore store, Lawbooks law, Func<DateOnly> today, TimeProvider clock, HubSchemaOptions? options = null, ILoggerFactory? logs = null) =>
        new(GraphQLSchema.Parse(sdl), store, law, today, clock, options ?? new HubSchemaOptions(), logs);

    /// <summary>What of the contract the caller sees; null is whoever comes without a token.</summary>
    public SchemaView ViewFor(Caller? caller) => _views.GetOrAdd(CallerClass.Of(caller),
        who => SchemaView.Of(_contract, who.ToString(), new ViewPolicy(Policy, who)));

    /// <summary>What the engine needs to execute for this caller.</summary>
    /// <param name="connection">Whatever stands for the caller's connection, so that a renewed token goes on with the streams that are open on it.</param>
    /// <param name="access">What becomes of the caller's right while the connection is open.</param>
    /// <param name="freshness">The token that its queries are to be answered by where they have none of their own.</param>
    public RequestContext RequestOf(Caller? caller, string? lastEventId = null, object? connection = null, IAccess? access = null, string? freshness = null) =>
        RequestOf(caller, null, lastEventId, connection, access, freshness);

    /// <param name="webhook">The webhook that its stream is read for, where it is.</param>
    internal RequestContext RequestOf(Caller? caller, WebhookReading? webhook, string? lastEventId = null, object? connection = null, IAccess? access = null, string? freshness = null)
    {
        var view = ViewFor(caller);
        var streams = connection is null ? new StreamPlaces() : _streams.GetOrCreateValue(connection);
        var session = streams.Latest = new Session(this, caller, view, streams) { Access = access, Freshness = freshness, Webhook = webhook };
        return Bound(new RequestContext { View = view, ExpiresAt = caller?.ExpiresAt, LastEventId = lastEventId, Access = access }, session);
    }

    /// <summary>The same request in the right of a caller who has less, or who has been given more since.</summary>
    public RequestContext RequestFor(RequestContext context, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(caller);
        return LettingNarrow(Bound(context, ((Session)context.State!).For(caller, ViewFor(caller))));
    }

    /// <summary>Lets a request narrow its purpose; to be said last of a context, because a narrowed one is made of what it is by then.</summary>
    public static RequestContext LettingNarrow(RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.State is Session { Caller: not null } ? context with { Narrow = extensions => Narrowing.By(context, extensions) } : context;
    }

    /// <summary>
    /// JSON with a cursor that <c>after</c> accepts, behind everything that the connection's streams have handed out, so that a quiet
    /// subscriber can resume too; null for callers who have no stream.
    /// </summary>
    public ReadOnlyMemory<byte>? Pulse(RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.State is not Session session || session.View.Schema.Subscription is null) return null;
        var place = session.Streams.Slowest ?? Store.Events.Latest;
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["cursor"] = Cursors.Write(new StreamPlace(place)) });
    }

    /// <summary>With everything that goes by who asks.</summary>
    private static RequestContext Bound(RequestContext context, Session session) => context with
    {
        View = session.View,
        State = session,
        BeforeQuery = ReplicaAnswers.BeforeQueryAsync,
        AfterMutation = ReplicaAnswers.AfterMutationAsync,
        CallerKind = EnumName.Of(session.Caller?.Audience ?? Audience.Public),
        Tags = session.Caller is { } who ? [new("hub.audience", EnumName.Of(who.Audience)), new("hub.region", who.Region.ToString()), new("hub.purpose", EnumName.Of(who.AskedFor))] : [],
        // Whoever comes without a token has nothing of a person's in its view.
        BeforeResponse = session.Caller is { } caller ? new Disclosing(session, caller).RecordAsync : null,
    };

    private static string ReadContract()
    {
        using var stream = typeof(HubSchema).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
