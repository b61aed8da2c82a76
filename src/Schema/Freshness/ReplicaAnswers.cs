using System.Collections.Frozen;
using System.Text.Json;
using GraphQL.Execution;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Lets a replica answer queries: all that its caller has written or heard of before is in what it answers from, as far as the caller says so.</summary>
internal static class ReplicaAnswers
{
    /// <summary>The extension, of requests and of the answers to mutations.</summary>
    public const string Extension = "freshness";

    /// <summary>How long an answer waits for its token.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What the primary alone answers: what goes by its log and its records of deliveries and disclosures, and what money goes by.</summary>
    private static readonly FrozenSet<string> OfThePrimary = FrozenSet.Create("coverage", "disclosures", "events", "payability", "regionState");

    /// <summary>The context that a query is executed with.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">BAD_FRESHNESS.</exception>
    public static async ValueTask<RequestContext> BeforeQueryAsync(RequestContext context, QueryStart query, CancellationToken cancellation)
    {
        var session = (Session)context.State!;
        var asked = TokenOf(query.Extensions) ?? session.Freshness;
        var freshness = asked is null ? default : session.Schema.Freshness.Read(asked);
        if (asked is not null) context = context with { State = session = session.From(session.Reads, freshness) };
        return session.Store.Replica is not { } replica || query.Fields.Any(OfThePrimary.Contains) ? context : await ByReplicaAsync(context, session, replica, freshness, cancellation);
    }

    private static async ValueTask<RequestContext> ByReplicaAsync(RequestContext primary, Session session, Replica replica, Hub.Store.Freshness freshness, CancellationToken cancellation)
    {
        if (await replica.AtAsync(freshness, cancellation) is not { } reads) return primary;
        return primary with { State = session.From(reads, freshness), Otherwise = failure => replica.IsToBlame(failure) ? primary : null };
    }

    /// <summary>The token with which its caller reads what it has just written.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, object?>?> AfterMutationAsync(RequestContext context, CancellationToken cancellation)
    {
        var schema = ((Session)context.State!).Schema;
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Patience);
        try
        {
            return new Dictionary<string, object?> { [Extension] = schema.Freshness.Write(await schema.Store.WrittenAsync(soon.Token)) };
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // What was done is done, and said so, at once; without the token.
            return null;
        }
    }

    private static string? TokenOf(JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty(Extension, out var asked) || asked.ValueKind == JsonValueKind.Null) return null;
        return asked.ValueKind == JsonValueKind.String ? asked.GetString() : asked.GetRawText();
    }
}
