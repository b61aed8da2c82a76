using System.Threading.RateLimiting;
using GraphQL.Execution;
using GraphQL.Transport.Documents;
using GraphQL.Transport.Sockets;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport;

/// <summary>What the transports share, and the choice between them.</summary>
internal sealed class TransportServer(Executor executor, IGate gate, TransportOptions options, CancellationToken stopping)
{
    private const string CostHeader = "GraphQL-Cost";

    public Executor Executor => executor;

    public RequestRunner Requests { get; } = new(executor, new DocumentLookup(options, executor.Options.Limits.MaxSourceBytes));

    /// <summary>The schema as text, for whoever asks for it.</summary>
    public SchemaTexts Texts { get; } = new(options.PublishedSchema);

    public IGate Gate => gate;

    /// <summary>The sockets that may be open at once, all clients together.</summary>
    public RateLimiter Sockets { get; } = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.MaxSockets });

    public TransportOptions Options => options;

    /// <summary>Ends when the host shuts down: from then on nothing is begun.</summary>
    public CancellationToken Stopping => stopping;

    /// <summary>Ends when what was begun before has had its time.</summary>
    public CancellationToken Drained { get; } = DrainedAfter(options.DrainTimeout, stopping);

    public TimeProvider Clock => executor.Options.Clock;

    public async Task AnswerAsync(HttpContext http)
    {
        try
        {
            if (http.WebSockets.IsWebSocketRequest)
            {
                await SocketHandshake.AnswerAsync(http, this).ConfigureAwait(false);
            }
            else if (Negotiation.Choose(http.Request) is var media && media == Negotiated.Events)
            {
                await EventStream.AnswerAsync(http, this).ConfigureAwait(false);
            }
            else
            {
                await HttpExchange.AnswerAsync(http, this, media).ConfigureAwait(false);
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

    /// <summary>Asks the gate; null when it refused or the caller has asked too often, and the answer has been given already.</summary>
    /// <param name="once">Whether the request ends with its answer.</param>
    public async ValueTask<RequestContext?> AdmitAsync(HttpContext http, bool once)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        var result = await AdmitAsync(http, authorization.Length == 0 ? null : authorization, http.RequestAborted, once).ConfigureAwait(false);
        if (result.Context is null)
        {
            if (result.Status == StatusCodes.Status401Unauthorized)
            {
                http.Response.Headers.WWWAuthenticate = result.Challenge;
            }
            await HttpExchange.RefuseAsync(http, result.Status, [RefusalOf(result)]).ConfigureAwait(false);
        }
        else if (result.Context.Allowance?.Request() is { } tooOften)
        {
            await HttpExchange.RefuseAsync(http, StatusCodes.Status429TooManyRequests, [tooOften]).ConfigureAwait(false);
            return null;
        }
        return result.Context;
    }

    /// <summary>What the gate says; a caller may ask by a header for the cost of its operations.</summary>
    public async ValueTask<GateResult> AdmitAsync(HttpContext http, string? authorization, CancellationToken cancellation, bool once = false)
    {
        var result = once
            ? await gate.AdmitOnceAsync(http, authorization, cancellation).ConfigureAwait(false)
            : await gate.AdmitAsync(http, authorization, cancellation).ConfigureAwait(false);
        return result.Context is { } context && http.Request.Headers[CostHeader] == "report"
            ? result with { Context = context with { ReportCost = true } }
            : result;
    }

    private static CancellationToken DrainedAfter(TimeSpan time, CancellationToken stopping)
    {
        // Lives as long as the process.
        var drained = new CancellationTokenSource();
        stopping.Register(() => drained.CancelAfter(time));
        return drained.Token;
    }

    private static Response.GraphQLError RefusalOf(GateResult result) =>
        result.Refusal ?? Response.GraphQLError.Of("UNAUTHENTICATED", "A valid token is needed.");
}
