using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Pages of lists, as Relay has them.</summary>
internal static class ConnectionTypes
{
    public static void Bind(Bindings bind)
    {
        bind.Object<PageInfo>("PageInfo")
            .Field("hasNextPage", p => p.HasNext)
            .Field("hasPreviousPage", p => p.HasPrevious)
            .Field("startCursor", p => p.Start)
            .Field("endCursor", p => p.End);
        Page<Practitioner>(bind, "Practitioner").Field("totalCount", c => c.TotalCount);
        Page<Institution>(bind, "Institution").Field("totalCount", c => c.TotalCount);
        Page<RegistrationNode>(bind, "Registration").Field("totalCount", c => c.TotalCount);
        Page<EntryNode>(bind, "Entry").Field("totalCount", c => c.TotalCount);
        Page<DeadlineNode>(bind, "Deadline").Field("totalCount", c => c.TotalCount);
        Page<DutyNode>(bind, "Duty").Field("totalCount", c => c.TotalCount);
        Page<SanctionNode>(bind, "Sanction").Field("totalCount", c => c.TotalCount);
        Page<DeadLetter>(bind, "DeadLetter").Field("totalCount", c => c.TotalCount);
        Page<StatusChangedNode>(bind, "StatusChange");
        Page<EventNode>(bind, "Event");
        Page<DisclosureNode>(bind, "Disclosure");
    }

    private static ObjectBinding<Connection<T>> Page<T>(Bindings bind, string name)
    {
        bind.Object<Edge<T>>($"{name}Edge")
            .Field("cursor", e => new Cursor(e.Cursor))
            .Field("node", e => e.Node);
        return bind.Object<Connection<T>>($"{name}Connection")
            .Field("edges", c => c.Edges)
            .Field("nodes", c => c.Nodes)
            .Field("pageInfo", c => c.PageInfo);
    }
}
