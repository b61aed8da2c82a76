using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Which events of the log a caller hears by a stream: only kinds that stand in its view, only where it hears them, and what is for it alone.</summary>
internal static class HeardEvents
{
    /// <param name="reach">Of the field that it asks.</param>
    public static EventSelection Of(Session session, Reach reach, EventFilter where) => new()
    {
        Scope = session.ScopeOf(reach),
        Audience = session.Caller?.Audience,
        Client = session.Caller?.Subject,
        Region = where.Region,
        InstitutionKind = where.InstitutionKind,
        Kinds = [.. Kinds(session).Where(k => where.Kinds?.Contains(k) ?? true)],
        Persons = where.Persons,
        Status = where.Status,
    };

    /// <summary>What a durable consumer is due, whoever of its client asks.</summary>
    public static EventSelection Of(Session session, Consumer consumer) =>
        Of(session, session.ShareOfField("Subscription", consumer.Stream)?.Reach ?? Reach.Own, EventFilterText.Read(consumer.Filter));

    private static IEnumerable<EventKind> Kinds(Session session) => session.View.Schema.Type("EventKind") is EnumType kinds
        ? Enum.GetValues<EventKind>().Where(k => kinds.Value(EnumName.Of(k)) is not null)
        : [];
}
