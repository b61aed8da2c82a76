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

    /// <summary>
    /// Called once everything is resolved and before any of it is written, also for each event of a stream; with an error, no data is given out.
    /// </summary>
    public Func<CancellationToken, ValueTask<GraphQLError?>>? BeforeResponse { get; init; }
}
