using System.Text.Json;
using GraphQL.Response;

namespace GraphQL.Execution;

/// <summary>In whose right a request is answered at each moment: the context that it came with as it is by now, narrowed as the request itself wants.</summary>
internal sealed class LiveContext(GraphQLRequest request, Func<RequestContext> admitted)
{
    private RequestContext? came;
    private RequestContext? current;
    private RequestContext? narrowed;

    /// <summary>The context of this moment; the same object for as long as nothing has changed.</summary>
    /// <exception cref="GraphQLException">The right was withdrawn, or the request wants what it cannot have.</exception>
    public RequestContext Now()
    {
        var from = admitted();
        var now = CurrentOf(from);
        if (narrowed is null || !ReferenceEquals(from, came) || !ReferenceEquals(now, current))
        {
            (came, current, narrowed) = (from, now, Narrowed(from, now, request));
        }
        return narrowed;
    }

    /// <summary>The context of this moment, for a request that is answered once.</summary>
    /// <exception cref="GraphQLException">The right was withdrawn, or the request wants what it cannot have.</exception>
    public static RequestContext Now(GraphQLRequest request, RequestContext admitted) => Narrowed(admitted, CurrentOf(admitted), request);

    private static RequestContext CurrentOf(RequestContext admitted) => admitted.Access is not { } access ? admitted
        : access.Withdrawn is { } withdrawn ? throw new GraphQLException(withdrawn)
        : access.Current;

    /// <summary>What the transport knows of the request stays as it came; what a gate has added to bound and to record it is never lost.</summary>
    private static RequestContext Narrowed(RequestContext came, RequestContext now, GraphQLRequest request)
    {
        var narrowed = request.Extensions.ValueKind == JsonValueKind.Object && now.Narrow is { } narrow ? narrow(request.Extensions) : now;
        return ReferenceEquals(narrowed, came) ? came : narrowed with
        {
            LastEventId = came.LastEventId,
            ReportCost = came.ReportCost,
            Access = came.Access,
            Allowance = narrowed.Allowance ?? came.Allowance,
            BeforeResponse = narrowed.BeforeResponse ?? came.BeforeResponse,
        };
    }
}
