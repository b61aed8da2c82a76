namespace Hub.Store;

/// <summary>One page of a list in a fixed order.</summary>
/// <param name="Edges">Each row with the cursor to go on from.</param>
/// <param name="TotalCount">Of the whole list, within the caller's scope.</param>
public sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, bool HasNext, bool HasPrevious, int TotalCount);

/// <summary>A row and the cursor after it: opaque to callers, bound to the list's order.</summary>
public sealed record Edge<T>(string Cursor, T Node);
