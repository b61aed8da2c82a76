using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>What happened, in the order in which the hub took it in.</summary>
internal static class EventType
{
    public static void Bind(Bindings bind) => bind.Interface<EventNode>("Event");

    /// <summary>The fields that every event has.</summary>
    public static ObjectBinding<T> Object<T>(Bindings bind, string name) where T : EventNode => bind.Object<T>(name)
        .Field("id", e => e.Event.Id)
        .Field("kind", e => e.Event.Kind)
        .Field("cursor", e => e.Cursor)
        .Field("number", e => e.Number)
        .Field("recordedAt", e => e.Event.RecordedAt)
        .Field("region", e => e.Event.Region)
        .Batch<Practitioner?>("practitioner", PractitionersAsync);

    // Between the event and its delivery the person may have left the caller's reach.
    private static async ValueTask<IReadOnlyList<Practitioner?>> PractitionersAsync<T>(FieldContext context, IReadOnlyList<T> events) where T : EventNode
    {
        var session = context.Session();
        var share = session.ShareOfType("Practitioner") ?? context.Share();
        var within = await session.Store.People.WithinAsync([.. events.Select(e => e.FileId).Distinct()], session.ScopeOf(share.Reach), context.Cancellation);
        var persons = await FileLevels.PractitionersAsync(context, events);
        for (var i = 0; i < events.Count; i++) if (!within.Contains(events[i].FileId)) context.Fail(i, Withheld.Because(session, context.Share() with { Reach = share.Reach }));
        return persons;
    }
}
