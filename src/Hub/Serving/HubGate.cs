using System.Runtime.CompilerServices;
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
    private const string LastEventId = "Last-Event-ID";
    private static readonly object Connection = new();

    /// <summary>What the caller of a token that is known is answered in, over and over: as long as the token is remembered.</summary>
    private readonly ConditionalWeakTable<Caller, ClientAccess> _standing = [];
    private GateResult? _anyone;

    public async ValueTask<GateResult> AdmitAsync(HttpContext http, string? authorization, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(authorization)) return new GateResult(ContextOf(http, null, null));
        if (!authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Refused(new TokenProblem("TOKEN_INVALID", "Only bearer tokens are taken."), BearerChallenge.Plain);
        var reading = await tokens.ReadAsync(TokenIn(authorization).ToString());
        if (reading.Caller is not { } token) return Refused(reading.Problem!);
        var granted = registry.Of(token);
        if (!granted.IsGranted) return Refused(new TokenProblem(granted.Code, granted.Message));
        return new GateResult(new ClientAccess(registry, schema, token, granted, access => ContextOf(http, granted.Caller, access)).Current);
    }

    public ValueTask<GateResult> AdmitOnceAsync(HttpContext http, string? authorization, CancellationToken cancellation)
    {
        // What goes by more than the token is made for the request.
        if (http.Request.Headers.ContainsKey(FreshnessHeader) || http.Request.Headers.ContainsKey(LastEventId)) return AdmitAsync(http, authorization, cancellation);
        if (string.IsNullOrEmpty(authorization)) return new(_anyone ??= new GateResult(ContextOf(null, null)));
        if (tokens.Find(TokenIn(authorization)) is { } token && StandingOf(token) is { } context) return new(new GateResult(context));
        return AdmitAsync(http, authorization, cancellation);
    }

    public ReadOnlyMemory<byte>? Pulse(RequestContext context) => schema.Pulse(context);

    /// <summary>What the token and the grants give now; null: they give nothing, or are to be asked from the beginning.</summary>
    private RequestContext? StandingOf(Caller token)
    {
        if (!_standing.TryGetValue(token, out var access) && (access = Settled(token)) is null) return null;
        var context = access.Current;
        if (access.Withdrawn is null) return context;
        _standing.Remove(token);
        return null;
    }

    private ClientAccess? Settled(Caller token)
    {
        var granted = registry.Of(token);
        return granted.IsGranted ? _standing.GetValue(token, _ => new ClientAccess(registry, schema, token, granted, own => ContextOf(granted.Caller, own))) : null;
    }

    private RequestContext ContextOf(HttpContext http, Caller? caller, IAccess? access) => ContextOf(caller, access,
        http.Request.Headers[LastEventId].FirstOrDefault(), ConnectionOf(http), http.Request.Headers[FreshnessHeader].FirstOrDefault());

    private RequestContext ContextOf(Caller? caller, IAccess? access, string? lastEventId = null, object? connection = null, string? freshness = null) =>
        HubSchema.LettingNarrow(schema.RequestOf(caller, lastEventId, connection, access, freshness) with
        {
            Allowance = clients.Of(caller),
            TrustedDocumentsOnly = trustedOnly.Contains(caller?.Audience ?? Audience.Public),
        });

    /// <summary>Empty: there is none.</summary>
    private static ReadOnlySpan<char> TokenIn(string authorization) =>
        authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization.AsSpan(Bearer.Length).Trim() : default;

    /// <summary>Stands for the request, which on a socket is the whole connection: the server uses its HttpContext again, but not its items.</summary>
    private static object ConnectionOf(HttpContext http)
    {
        if (!http.Items.TryGetValue(Connection, out var connection)) http.Items[Connection] = connection = new object();
        return connection!;
    }

    private static GateResult Refused(TokenProblem problem, string? challenge = null) =>
        new(null, StatusCodes.Status401Unauthorized, GraphQLError.Of(problem.Code, problem.Message)) { Challenge = challenge ?? BearerChallenge.InvalidToken(problem) };
}
