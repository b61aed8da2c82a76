using GraphQL.Execution;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>Decides who may come in, and as whom.</summary>
public interface IGate
{
    /// <summary>
    /// Admits or refuses a caller. <paramref name="authorization"/> is the Authorization header's value, or that of <c>authorization</c> in the
    /// payload of <c>connection_init</c> or of a renewing <c>ping</c>.
    /// </summary>
    ValueTask<GateResult> AdmitAsync(HttpContext http, string? authorization, CancellationToken cancellation);

    /// <summary>
    /// As the other, for a request that ends with its answer: the context may be one that other requests of the same caller are answered in too.
    /// </summary>
    ValueTask<GateResult> AdmitOnceAsync(HttpContext http, string? authorization, CancellationToken cancellation) => AdmitAsync(http, authorization, cancellation);

    /// <summary>JSON that tells a quiet subscriber where it stands: sent with acknowledgements, pings and SSE comments. Null: nothing to tell.</summary>
    ReadOnlyMemory<byte>? Pulse(RequestContext context);
}

/// <summary>What the gate decided: a context for one who is admitted, else a status and the reason.</summary>
public sealed record GateResult(RequestContext? Context, int Status = StatusCodes.Status401Unauthorized, GraphQLError? Refusal = null)
{
    /// <summary>The WWW-Authenticate of a refusal with 401.</summary>
    public string Challenge { get; init; } = "Bearer";
}
