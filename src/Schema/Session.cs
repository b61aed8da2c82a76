using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What the resolvers know of whoever asks, and of what they answer from.</summary>
public sealed class Session
{
    internal Session(HubSchema schema, Caller? caller, SchemaView view, StreamPlaces streams)
    {
        (Schema, Caller, View, Streams, Reads) = (schema, caller, view, streams, schema.Store.Reads);
        OwnScope = caller is null ? new Scope { Empty = true } : Jurisdiction.Of(caller);
    }

    public Caller? Caller { get; }

    internal HubSchema Schema { get; }

    internal SchemaView View { get; }

    internal HubStore Store => Schema.Store;

    /// <summary>What the resolvers of this operation read: the primary's data or, for a query, a replica's.</summary>
    internal Reads Reads { get; private init; }

    /// <summary>As new as this must be what the operation is answered from.</summary>
    internal Freshness Asked { get; init; }

    /// <summary>The token of freshness that every query of the connection is to be answered by; null where there is none.</summary>
    internal string? Freshness { get; init; }

    internal Lawbooks Law => Schema.Law;

    internal StreamPlaces Streams { get; }

    internal DateOnly Today => Schema.Today();

    internal DateTimeOffset Now => Schema.Clock.GetUtcNow();

    internal bool Is(Audience audience) => Caller?.Audience == audience;

    /// <summary>A sanction that does not hold yet is between agency, institution and person .</summary>
    internal bool SeesPending => Is(Audience.Insurance) || Is(Audience.Institution) || Is(Audience.Practitioner);

    /// <summary>The records that are the caller's own to ask for.</summary>
    internal Scope OwnScope { get; }

    /// <summary>What has become of the caller's right since; null where nothing can.</summary>
    internal IAccess? Access { get; init; }

    /// <summary>The webhook that its stream is read for; null for whoever reads it himself.</summary>
    internal WebhookReading? Webhook { get; init; }

    /// <summary>The session as the caller's right is by now.</summary>
    /// <exception cref="GraphQLException">The right was withdrawn.</exception>
    internal Session Live => Access is null ? this
        : Access.Withdrawn is { } why ? throw new GraphQLException(why)
        : Access.Current.State as Session ?? this;

    /// <summary>The same connection, for a narrower caller.</summary>
    internal Session For(Caller narrower, SchemaView view) => new(Schema, narrower, view, Streams) { Access = Access, Freshness = Freshness, Webhook = Webhook };

    /// <summary>The same, answering from other data.</summary>
    internal Session From(Reads reads, Freshness asked) => new(Schema, Caller, View, Streams) { Access = Access, Freshness = Freshness, Reads = reads, Asked = asked, Webhook = Webhook };

    /// <summary>The same, answering from the primary's data.</summary>
    internal Session OfPrimary => ReferenceEquals(Reads, Store.Reads) ? this : From(Store.Reads, Asked);

    /// <summary>The records that a right of this reach is to: an institution's jurisdiction is its region, its own are its staff.</summary>
    internal Scope ScopeOf(Reach reach) => reach switch
    {
        Reach.Any => Scope.Everything,
        Reach.Jurisdiction when Caller is { Audience: Audience.Institution } caller => new Scope { Region = caller.Region },
        _ => OwnScope,
    };
}
