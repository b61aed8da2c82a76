using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What can be listened to.</summary>
internal static class SubscriptionType
{
    private static readonly Dictionary<string, object?> Lagged = new() { ["lagged"] = true };

    public static void Bind(Bindings bind) => bind.Object<object>("Subscription")
        .Stream("statusChanged", context => new EventReading(context, EventKind.StatusChanged).Stream<StatusChangedNode>(After(context)), Cursor, Told, Receivers.Of)
        .Stream("events", context => new EventReading(context).Stream<EventNode>(After(context)), Cursor, Told, Receivers.Of);

    /// <summary>Where to go on from: what the caller says, else the last event that its client has seen.</summary>
    private static string? After(FieldContext context) => context.After() ?? context.LastEventId;

    private static string Cursor(EventNode happened) => happened.Cursor.Text;

    private static Dictionary<string, object?>? Told(EventNode happened) => happened.Lagged ? Lagged : null;
}
