using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>What happened, in the order in which the hub took it in.</summary>
internal static class EventType
{
    public static void Bind(Bindings bind) => bind.Interface<EventNode>("Event");

    /// <summary>The fields that every event has.</summary>
    public static ObjectBinding<T> Object<T>(Bindings bind, string name) where T : EventNode => bind.Object<T>(name)
        .Field("id", e => e.Event.Id)
        .Field("kind", e => e.Event.Kind)
        .Own("cursor", e => e.Cursor)
        .Own("number", e => e.Number)
        .Own("digest", e => e.Digest?.ToString())
        .Field("recordedAt", e => e.Event.RecordedAt)
        .Field("region", e => e.Event.Region)
        .Batch<Practitioner?>("practitioner", FileLevels.MaybePractitionersAsync);
}
