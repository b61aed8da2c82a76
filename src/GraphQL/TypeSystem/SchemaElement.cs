using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>What every named member of a schema has: a name, a description, the directives applied to it, and its place in the text.</summary>
public abstract class SchemaElement
{
    /// <summary>The name, as introspection shows it.</summary>
    public required string Name { get; init; }

    /// <summary>The description; null when the text has none.</summary>
    public string? Description { get; init; }

    /// <summary>Where the schema's text defines it; no place for what the specification defines.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The directives applied to it and its extensions, in the order of the text.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal set; } = [];

    /// <summary>Why it should no longer be used; null when it may be.</summary>
    public string? DeprecationReason => Applied("deprecated")?["reason"] as string;

    /// <summary>The first directive of that name applied here, or null.</summary>
    public AppliedDirective? Applied(string directive) => AppliedDirective.First(AppliedDirectives, directive);
}
