using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.Transport;
using Hub.Clients;
using Hub.Domain;
using Hub.Limits;
using Hub.Schema;
using Hub.Tokens;

namespace Hub.Serving;

/// <summary>Lets callers in: whoever has no token sees what is public, whoever has a bad one or one beyond its grants sees nothing.</summary>
/// <param name="trustedOnly">The audiences that run trusted documents only.</param>
public sealed class HubGate(HubSchema schema, TokenReader tokens, ClientRegistry registry, ClientAllowances clients, IReadOnlySet<Audience> trustedOnly) : IGate
{
    /// <summary>Tells with the answer to a mutation, and asks with a query, how new the data must be.</summary>
    public const string FreshnessHeader = "Hub-Freshness";

    private const string Bearer = "Bearer ";
    private static readonly object Connection = new();

    public async ValueTask<GateResult> AdmitAsync(HttpContext http, string? authorization, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(authorization)) return new GateResult(ContextOf(http, null, null));
        if (!authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Refused(new TokenProblem("TOKEN_INVALID", "Only bearer tokens are taken."), BearerChallenge.Plain);
        var reading = await tokens.ReadAsync(authorization[Bearer.Length..].Trim());
        if (reading.Caller is not { } token) return Refused(reading.Problem!);
        var granted = registry.Of(token);
        if (!granted.IsGranted) return Refused(new TokenProblem(granted.Code, granted.Message));
        return new GateResult(new ClientAccess(registry, schema, token, granted, access => ContextOf(http, granted.Caller, access)).Current);
    }

    public ReadOnlyMemory<byte>? Pulse(RequestContext context) => schema.Pulse(context);

    private RequestContext ContextOf(HttpContext http, Caller? caller, IAccess? access)
    {
        var lastEventId = http.Request.Headers["Last-Event-ID"].FirstOrDefault();
        return HubSchema.LettingNarrow(schema.RequestOf(caller, lastEventId, ConnectionOf(http), access, http.Request.Headers[FreshnessHeader].FirstOrDefault()) with
        {
            Allowance = clients.Of(caller),
            TrustedDocumentsOnly = trustedOnly.Contains(caller?.Audience ?? Audience.Public),
        });
    }

    /// <summary>Stands for the request, which on a socket is the whole connection: the server uses its HttpContext again, but not its items.</summary>
    private static object ConnectionOf(HttpContext http)
    {
        if (!http.Items.TryGetValue(Connection, out var connection)) http.Items[Connection] = connection = new object();
        return connection!;
    }

    private static GateResult Refused(TokenProblem problem, string? challenge = null) =>
        new(null, StatusCodes.Status401Unauthorized, GraphQLError.Of(problem.Code, problem.Message)) { Challenge = challenge ?? BearerChallenge.InvalidToken(problem) };
}
