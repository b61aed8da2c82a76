using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>A type with a name (section 3.4). Types never change once their schema is built.</summary>
public abstract class NamedType : GraphType
{
    /// <summary>The name, unique in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The description; null when the text has none.</summary>
    public string? Description { get; init; }

    /// <summary>Where the schema's text defines it; no place for what the specification defines.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The directives applied to it and its extensions, in the order of the text.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal set; } = [];

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>True for the introspection types, whose names the specification reserves.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The first directive of that name applied here, or null.</summary>
    public AppliedDirective? Applied(string directive) => AppliedDirective.First(AppliedDirectives, directive);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A leaf value (section 3.5).</summary>
public sealed class ScalarType : NamedType
{
    /// <summary>The address of the scalar's own specification, from @specifiedBy.</summary>
    public string? SpecifiedByUrl => Applied("specifiedBy")?["url"] as string;

    /// <summary>True for Int, Float, String, Boolean and ID.</summary>
    public bool IsBuiltIn => Name is "Int" or "Float" or "String" or "Boolean" or "ID";
}

/// <summary>A leaf value that is one of a set of names (section 3.9).</summary>
public sealed class EnumType : NamedType
{
    private Dictionary<string, EnumValueDefinition> byName = [];

    /// <summary>The values in the order of the text.</summary>
    public IReadOnlyList<EnumValueDefinition> Values
    {
        get;
        internal set
        {
            field = value;
            byName = NameIndex.Of(value);
        }
    } = [];

    /// <summary>The value of that name, or null.</summary>
    public EnumValueDefinition? Value(string name) => byName.GetValueOrDefault(name);
}

/// <summary>Named input values (section 3.10).</summary>
public sealed class InputObjectType : NamedType
{
    private Dictionary<string, InputValueDefinition> byName = [];

    /// <summary>The fields in the order of the text.</summary>
    public IReadOnlyList<InputValueDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            byName = NameIndex.Of(value);
        }
    } = [];

    /// <summary>True when exactly one field must be given (section 3.10.1).</summary>
    public bool IsOneOf => Applied("oneOf") is not null;

    /// <summary>The field of that name, or null.</summary>
    public InputValueDefinition? Field(string name) => byName.GetValueOrDefault(name);
}
