using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>A whole source text (section 2.2): operations and fragments, or type system definitions and extensions.</summary>
public sealed class Document(IReadOnlyList<Definition> definitions) : Node(new SourceLocation(1, 1))
{
    /// <summary>All definitions in the order of the text.</summary>
    public IReadOnlyList<Definition> Definitions { get; } = definitions;

    /// <summary>The operations in the order of the text.</summary>
    public IEnumerable<OperationDefinition> Operations => Definitions.OfType<OperationDefinition>();

    /// <summary>The fragments in the order of the text.</summary>
    public IEnumerable<FragmentDefinition> Fragments => Definitions.OfType<FragmentDefinition>();
}

/// <summary>One definition of a document; may be described and carry directives.</summary>
public abstract class Definition(StringValue? description, IReadOnlyList<Directive> directives, SourceLocation location) : Node(location)
{
    /// <summary>The description in front of the definition, if any.</summary>
    public StringValue? Description { get; } = description;

    /// <summary>The directives applied to the definition, in the order of the text.</summary>
    public IReadOnlyList<Directive> Directives { get; } = directives;
}
