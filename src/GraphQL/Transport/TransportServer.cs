using GraphQL.Execution;
using GraphQL.Transport.Documents;
using GraphQL.Transport.Sockets;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>What the transports share, and the choice between them.</summary>
internal sealed class TransportServer(Executor executor, IGate gate, TransportOptions options, CancellationToken stopping)
{
    public Executor Executor => executor;

    public RequestRunner Requests { get; } = new(executor, new DocumentLookup(options, executor.Options.Limits.MaxSourceBytes));

    public IGate Gate => gate;

    public TransportOptions Options => options;

    /// <summary>Ends when the host shuts down.</summary>
    public CancellationToken Stopping => stopping;

    public TimeProvider Clock => executor.Options.Clock;

    public async Task AnswerAsync(HttpContext http)
    {
        try
        {
            if (http.WebSockets.IsWebSocketRequest)
            {
                await SocketHandshake.AnswerAsync(http, this).ConfigureAwait(false);
            }
            else if (Negotiation.WantsEventStream(http.Request))
            {
                await EventStream.AnswerAsync(http, this).ConfigureAwait(false);
            }
            else
            {
                await HttpExchange.AnswerAsync(http, this).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone: there is nobody to tell.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            var error = executor.ErrorOf(failure);
            await HttpExchange.RefuseAsync(http, StatusCodes.Status500InternalServerError, [error]).ConfigureAwait(false);
        }
    }

    /// <summary>Asks the gate; null when it refused, and the answer has been given already.</summary>
    public async ValueTask<RequestContext?> AdmitAsync(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        var result = await gate.AdmitAsync(http, authorization.Length == 0 ? null : authorization, http.RequestAborted).ConfigureAwait(false);
        if (result.Context is null)
        {
            await HttpExchange.RefuseAsync(http, result.Status, [RefusalOf(result)]).ConfigureAwait(false);
        }
        return result.Context;
    }

    private static Response.GraphQLError RefusalOf(GateResult result) =>
        result.Refusal ?? Response.GraphQLError.Of("UNAUTHENTICATED", "A valid token is needed.");
}
