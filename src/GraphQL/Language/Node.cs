using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>A part of a parsed document, with the place where it begins.</summary>
public abstract class Node(SourceLocation location)
{
    /// <summary>Where the node begins; a described definition begins at its description.</summary>
    public SourceLocation Location { get; } = location;
}
