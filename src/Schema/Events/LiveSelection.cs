using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What a stream or list may hold: of what its caller wants, the events that the connection's token and the client's grants give now.</summary>
internal sealed class LiveSelection(FieldContext context, EventFilter where)
{
    private readonly string _type = context.ParentType;
    private readonly string _field = context.Definition.Name;
    private readonly Purpose? _narrowed = context.Session().Caller?.Narrowed;
    private Session _own = context.Session();
    private Session? _asked;
    private EventSelection? _selection;

    /// <summary>Who asks, as its right was when the selection was last asked for.</summary>
    public Caller? Caller { get; private set; } = context.Session().Caller;

    /// <summary>The same object for as long as the right is the same.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">The right was withdrawn, or the connection's token reaches other records.</exception>
    public EventSelection Now()
    {
        var now = Follow().Live;
        if (_selection is { } known && ReferenceEquals(now, _asked)) return known;
        _asked = now;
        return _selection = Of(now);
    }

    /// <summary>A renewed token goes on where the former was, if it reaches the same.</summary>
    private Session Follow()
    {
        if (_own.Streams.Latest is not { } latest || ReferenceEquals(latest, _own)) return _own;
        if (latest.Live.OwnScope != _own.Live.OwnScope) throw Asking.Refused("CALLER_CHANGED", "The connection's token reaches other records now; subscribe again.");
        return _own = latest;
    }

    private EventSelection Of(Session live)
    {
        Caller = live.Caller is { } now ? now with { Narrowed = _narrowed } : null;
        var session = Caller is null ? live : live.For(Caller, live.Schema.ViewFor(Caller));
        var share = session.ShareOfField(_type, _field);
        var selection = HeardEvents.Of(session, share?.Reach ?? Reach.Own, where);
        return share is null ? selection with { Scope = new Scope { Empty = true } } : selection;
    }
}
