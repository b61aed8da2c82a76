using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>disclosures</c>: to a person who looked at his file, to an auditor who looked at all, or at one without learning more of him.</summary>
internal static class DisclosureQuery
{
    public static async ValueTask<Connection<DisclosureNode>> PageAsync(FieldContext context)
    {
        var session = context.Session();
        var asked = context.Argument<PersonCode?>("person");
        var file = await FileAsync(session, asked, context.Cancellation);
        // Another's code and one that nobody has look alike; to an auditor, one that nobody has and one that nobody looked at.
        if (file is null && asked is not null && session.Is(Audience.Practitioner)) throw new GraphQLException(Withheld.Because(session, context.Share()));
        if (file is null && (asked is not null || session.Is(Audience.Practitioner))) return new Connection<DisclosureNode>([], false, false, 0);
        var list = $"disclosures of {file}";
        var page = await session.Store.Audit.DisclosuresAsync(Filter(session, file), context.Paging(list), context.Cancellation);
        return new Connection<DisclosureNode>(
            [.. page.Edges.Select(e => new Edge<DisclosureNode>(session.Schema.Rows.Write(list, e.Cursor), new DisclosureNode(e.Node, file)))], page.HasNext, page.HasPrevious, 0);
    }

    /// <summary>The one with this id, where the caller has it by the query.</summary>
    public static async Task<DisclosureNode?> FindAsync(Session session, string id, CancellationToken cancellation)
    {
        if (session.ShareOfField("Query", "disclosures") is null || DisclosureNode.Read(session, id) is not (var node, var sequence, var file)) return null;
        if (session.Is(Audience.Practitioner) && (file is null || file != await FileAsync(session, null, cancellation))) return null;
        return await session.Store.Audit.DisclosureAsync(node, sequence, Filter(session, file), cancellation) is { } filed ? new DisclosureNode(filed, file) : null;
    }

    /// <summary>The file that is asked about, as far as the caller may ask; a person who names nobody asks about himself.</summary>
    private static async Task<string?> FileAsync(Session session, PersonCode? asked, CancellationToken cancellation)
    {
        var own = session.Is(Audience.Practitioner);
        if ((asked ?? (own ? session.Caller!.Person : null)) is not { } code) return null;
        return await session.Reads.People.FindAsync(code, own ? session.ScopeOf(Reach.Own) : Scope.Everything, cancellation) is { IsWithin: true } found ? found.Person.FileId : null;
    }

    private static DisclosureFilter Filter(Session session, string? file) => new()
    {
        Files = file is null ? null : [file],
        Until = session.Schema.Policy.DelaysOf("Query", "disclosures").Where(d => session.Caller is { } caller && d.To.Contains(caller.Audience))
            .SelectMany(d => d.Of, (d, of) => (Of: of, Until: session.Now.AddDays(-d.Days)))
            .GroupBy(d => d.Of).ToDictionary(d => d.Key, d => d.Min(one => one.Until)),
    };
}
