namespace Hub.Store;

/// <summary>One page of disclosures, the newest first.</summary>
/// <param name="Edges">Each with the cursor to go on from.</param>
public sealed record DisclosurePage(IReadOnlyList<Edge<FiledDisclosure>> Edges, bool HasNext, bool HasPrevious);
