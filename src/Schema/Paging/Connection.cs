using Hub.Store;

namespace Hub.Schema;

/// <summary>A page of a list in an answer.</summary>
internal sealed record Connection<T>(IReadOnlyList<Edge<T>> Edges, bool HasNext, bool HasPrevious, int TotalCount)
{
    public IReadOnlyList<T> Nodes => [.. Edges.Select(e => e.Node)];

    public PageInfo PageInfo => new(
        HasNext, HasPrevious,
        Edges.Count > 0 ? new Cursor(Edges[0].Cursor) : null,
        Edges.Count > 0 ? new Cursor(Edges[^1].Cursor) : null);
}

/// <summary>A record in a page and its cursor, which is its record's person's.</summary>
internal sealed record Edge<T>(string Cursor, T Node) : IOfPerson
{
    public string? FileId => (Node as IOfPerson)?.FileId;
}

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageInfo(bool HasNext, bool HasPrevious, Cursor? Start, Cursor? End);
