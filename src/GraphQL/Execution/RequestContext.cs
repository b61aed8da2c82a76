using System.Text.Json;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution;

/// <summary>Who asks, and what they may see: what a request is executed with besides its own text.</summary>
public sealed record RequestContext
{
    public required SchemaView View { get; init; }

    /// <summary>Whatever resolvers need to know of the request; see <see cref="Binding.FieldContext.State{TState}"/>.</summary>
    public object? State { get; init; }

    /// <summary>When the right to be answered ends; an open stream is closed then.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The last event that a resuming subscriber has seen.</summary>
    public string? LastEventId { get; init; }

    /// <summary>What the client may still ask for; null: as much as it likes, within the limits of each request.</summary>
    public IAllowance? Allowance { get; init; }

    /// <summary>Whether the response tells what its operation was counted to cost, in extensions.cost.</summary>
    public bool ReportCost { get; init; }

    /// <summary>Whether only those documents are answered that the host keeps, and no text that the caller makes up.</summary>
    public bool TrustedDocumentsOnly { get; init; }

    /// <summary>
    /// Called with a request's <c>extensions</c>, where it has any: what it returns answers the request instead. A <see cref="GraphQLException"/>
    /// refuses it (403). For a stream it is called again whenever the context has changed. An allowance, or what is to happen before the
    /// response, that it leaves out stays in force.
    /// </summary>
    public Func<JsonElement, RequestContext>? Narrow { get; init; }

    /// <summary>
    /// Called before a query is executed: what it returns executes it instead, with the same view. A <see cref="GraphQLException"/> refuses it.
    /// </summary>
    public Func<RequestContext, QueryStart, CancellationToken, ValueTask<RequestContext>>? BeforeQuery { get; init; }

    /// <summary>Called when a resolver of a query fails: another context executes the whole query once more, in place of the answer; null lets the failure stand.</summary>
    public Func<Exception, RequestContext?>? Otherwise { get; init; }

    /// <summary>Called once a mutation is executed, before its response is written: what the response's extensions tell besides, by name.</summary>
    public Func<RequestContext, CancellationToken, ValueTask<IReadOnlyDictionary<string, object?>?>>? AfterMutation { get; init; }

    /// <summary>What kind of caller it is, in metrics: one of a few names.</summary>
    public string? CallerKind { get; init; }

    /// <summary>What traces tell of the caller: nothing by which a person can be known.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Tags { get; init; } = [];

    /// <summary>What has become of the right to be answered since it was given; null where it stays as it is until it expires.</summary>
    public IAccess? Access { get; init; }

    /// <summary>
    /// Called with an answer once nulls are propagated and before any of it is written, also for each event of a stream, and when errors have
    /// left no data; with an error, no data is given out. Not called where execution was given up (by its deadline, or for too many objects).
    /// </summary>
    public Func<Answer, ValueTask<GraphQLError?>>? BeforeResponse { get; init; }
}
