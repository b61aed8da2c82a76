using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>
/// What one client may still ask for, however many requests and connections it spreads that over. An error refuses; with <c>retryAfter</c>
/// (seconds) among its extensions it is answered 429 and Retry-After.
/// </summary>
public interface IAllowance
{
    /// <summary>What is left of the client's budget of cost; null where it has no bound.</summary>
    double? Left { get; }

    /// <summary>One more request has come, alone, in a list or on a socket; nothing of it has been read.</summary>
    GraphQLError? Request();

    /// <summary>A socket wants to stay open; what it holds is given back when it is closed.</summary>
    GraphQLError? Socket(out IDisposable? held);

    /// <summary>An operation that was counted to cost this is about to be executed.</summary>
    GraphQLError? Operation(double cost);

    /// <summary>A subscription is about to be opened; what it holds is given back when the subscription has ended.</summary>
    GraphQLError? Subscription(out IDisposable? held);
}
