using Hub.Domain;

namespace Hub.Schema;

/// <summary>
/// What the receivers of an event have in common who are told of it alike. All of their right is in it, for all that an answer gives goes by that; and how
/// far the log has come, so that whoever comes later is told what holds by then.
/// </summary>
/// <param name="Place">Of the event.</param>
/// <param name="Caller">Who asks, by its right of this moment.</param>
/// <param name="Opened">Who opened the stream.</param>
internal sealed record Receivers(long Place, long Latest, DateOnly Today, Caller Caller, Caller Opened)
{
    /// <summary>
    /// Null where it is told to this receiver alone: a durable consumer's own delivery is recorded, and so is a webhook's; and what happened so long ago
    /// that only one who catches up reads it is asked for by nobody else.
    /// </summary>
    public static Receivers? Of(EventNode happened, object? state) =>
        happened.Consumer is null && state is Session { Webhook: null, Caller: { } caller } session && happened.Files.Reader is { } opened
        && session.Store.Events.IsRecent(happened.Event.Place)
            ? new Receivers(happened.Event.Place, session.Store.Events.Latest, session.Today, Timeless(caller), Timeless(opened))
            : null;

    /// <summary>When the right ends makes no difference to what it is.</summary>
    private static Caller Timeless(Caller caller) => caller with { ExpiresAt = default };
}
