using GraphQL.Response;

namespace GraphQL.Binding;

/// <summary>The part of a running request that resolvers may reach.</summary>
internal interface IRequestScope
{
    object? State { get; }

    string? LastEventId { get; }

    CancellationToken Cancellation { get; }

    /// <summary>What the caller may know of an exception: an expected failure's own error, or a hidden one with an id, which is logged.</summary>
    GraphQLError ErrorOf(Exception exception);
}
