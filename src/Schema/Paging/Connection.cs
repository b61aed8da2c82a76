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

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageInfo(bool HasNext, bool HasPrevious, Cursor? Start, Cursor? End);
