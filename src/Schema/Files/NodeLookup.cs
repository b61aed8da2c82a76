using GraphQL.Binding;
using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// Answers <c>node</c>: what a record's own query would give the caller, and null for all else, so that what is out of reach and what
/// there is not look alike.
/// </summary>
internal static class NodeLookup
{
    public static async ValueTask<object?> FindAsync(NodeArguments asked, FieldContext context)
    {
        var (id, session) = (asked.Id, context.Session());
        var found = id is "" ? null : id[0] switch
        {
            NodeId.Person => await PersonAsync(session, id, context.Cancellation),
            NodeId.Entry => await EntryAsync(session, id, context.Cancellation),
            NodeId.Registration => await RegistrationAsync(session, NodeId.ControlIn(id), context.Cancellation),
            >= 'a' and <= 'z' => session.Law.Find(id),
            _ => await SanctionAsync(session, id, context.Cancellation),
        };
        return found;
    }

    private static async Task<Practitioner?> PersonAsync(Session session, string id, CancellationToken cancellation) =>
        session.ShareOfField("Query", "practitioner") is { } share && (await session.Store.People.ByIdsAsync([id], session.ScopeOf(share.Reach), cancellation))[0] is { } file
            ? Practitioner.Of(file, new FileBatch(session, [file]))
            : null;

    private static async Task<object?> SanctionAsync(Session session, string id, CancellationToken cancellation)
    {
        if (session.ShareOfField("Query", "sanctions") is not { } share) return null;
        var filed = (await session.Store.Sanctions.ByIdsAsync([id], session.ScopeOf(share.Reach), cancellation))[0];
        return filed is null || !SanctionType.Shown(session, [filed.Sanction]).Any() ? null : new SanctionNode(filed.Sanction, filed.FileId, new FileBatch(session, [filed.FileId]));
    }

    private static async Task<object?> EntryAsync(Session session, string control, CancellationToken cancellation)
    {
        if (session.ShareOfType("Entry") is not { } share) return null;
        if (await PersonOfAsync(session, control, cancellation) is not { } person) return null;
        var file = (await person.Files.FilesAsync(cancellation))[person.Id];
        var entry = new EntryNode(file.Entries.First(e => e.Control == control), person.Id, person.Files);
        return (await RecordReach.WithinAsync(session, share.Reach, [entry], cancellation))[0] ? entry : null;
    }

    private static async Task<object?> RegistrationAsync(Session session, string control, CancellationToken cancellation)
    {
        if (session.ShareOfType("Registration") is not { } share) return null;
        if (await PersonOfAsync(session, control, cancellation) is not { } person) return null;
        var reach = session.Is(Audience.Practitioner) ? Reach.Any : share.Reach;
        var registrations = (await person.Files.RegistrationsAsync(activeOnly: false, session.ScopeOf(reach), cancellation))[person.Id].Items;
        return registrations.FirstOrDefault(r => r.Id == control) is { } one ? new RegistrationNode(one, person) : null;
    }

    /// <summary>The person in whose file the entry is, when the caller reaches that file.</summary>
    private static async Task<Practitioner?> PersonOfAsync(Session session, string control, CancellationToken cancellation) =>
        (await session.Store.Entries.ByControlsAsync([control], Scope.Everything, cancellation))[0] is { FileId: { } file } ? await PersonAsync(session, file, cancellation) : null;
}

/// <summary>Which record is asked for.</summary>
internal sealed record NodeArguments(string Id);
