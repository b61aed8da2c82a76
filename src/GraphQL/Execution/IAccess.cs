using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>What has become of a caller's right to be answered while its connection is open. One for each admission to a connection that stays open.</summary>
public interface IAccess
{
    /// <summary>
    /// The context as it is now: the view may have become narrower since. Where it has no <see cref="RequestContext.Allowance"/> or
    /// <see cref="RequestContext.BeforeResponse"/>, those of the context that has this access hold.
    /// </summary>
    RequestContext Current { get; }

    /// <summary>Why the right was withdrawn; null while it lasts.</summary>
    GraphQLError? Withdrawn { get; }

    /// <summary>Fires once <see cref="Withdrawn"/> says why, so that an open connection can be closed at once.</summary>
    CancellationToken Ended { get; }
}
