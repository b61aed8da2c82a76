using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What the resolvers know of whoever asks, and of what they answer from.</summary>
public sealed class Session
{
    internal Session(HubSchema schema, Caller? caller, SchemaView view, StreamPlaces streams)
    {
        (Schema, Caller, View, Streams) = (schema, caller, view, streams);
        OwnScope = caller is null ? new Scope { Empty = true } : Jurisdiction.Of(caller);
        streams.Reached = OwnScope;
    }

    public Caller? Caller { get; }

    internal HubSchema Schema { get; }

    internal SchemaView View { get; }

    internal HubStore Store => Schema.Store;

    internal Lawbooks Law => Schema.Law;

    internal StreamPlaces Streams { get; }

    internal DateOnly Today => Schema.Today();

    internal DateTimeOffset Now => Schema.Clock.GetUtcNow();

    internal bool Is(Audience audience) => Caller?.Audience == audience;

    /// <summary>A sanction that does not hold yet is between agency, institution and person .</summary>
    internal bool SeesPending => Is(Audience.Insurance) || Is(Audience.Institution) || Is(Audience.Practitioner);

    /// <summary>False once the connection's token was renewed with one that reaches other records.</summary>
    internal bool IsCurrent => Streams.Reached == OwnScope;

    private Scope OwnScope { get; }

    /// <summary>The records that a right of this reach is to: an institution's jurisdiction is its region, its own are its staff.</summary>
    internal Scope ScopeOf(Reach reach) => reach switch
    {
        Reach.Any => Scope.Everything,
        Reach.Jurisdiction when Caller is { Audience: Audience.Institution } caller => new Scope { Region = caller.Region },
        _ => OwnScope,
    };
}
