using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>The status changes of each person of a level, newest first, as the event log has them.</summary>
internal static class StatusHistory
{
    public static async ValueTask<IReadOnlyList<Connection<StatusChangedNode>>> OfAsync(FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var session = context.Session();
        var selection = new EventSelection
        {
            Scope = Scope.Everything,
            Kinds = [EventKind.StatusChanged],
            Persons = [.. persons.SelectMany(p => p.Codes).Distinct()],
        };
        var events = (await session.Store.Events.ReadAsync(0, selection, int.MaxValue, context.Cancellation)).ToLookup(e => e.FileId);
        return [.. persons.Select(person => context.Page(
            events[person.Id].OrderByDescending(e => e.Place).Select(e => Node(session, e, person)).ToList(), $"history of {person.Id}", node => node.Event.Id))];
    }

    private static StatusChangedNode Node(Session session, HubEvent happened, Practitioner person) =>
        new(happened, new Cursor(session.Schema.Cursors.Write(new StreamPlace(happened.Place))), null, person.Files);
}
