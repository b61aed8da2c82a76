using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>The schema's root types (section 3.3), or with <see cref="IsExtension"/> an addition to them.</summary>
public sealed class SchemaDefinition(
    StringValue? description, bool isExtension, IReadOnlyList<Directive> directives, IReadOnlyList<RootOperationTypeDefinition> operationTypes, SourceLocation location)
    : Definition(description, directives, location)
{
    /// <summary>True for "extend schema".</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>The root types named.</summary>
    public IReadOnlyList<RootOperationTypeDefinition> OperationTypes { get; } = operationTypes;
}

/// <summary>Names the root type of one kind of operation.</summary>
public sealed class RootOperationTypeDefinition(OperationType operation, NamedTypeReference type, SourceLocation location) : Node(location)
{
    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Its root type.</summary>
    public NamedTypeReference Type { get; } = type;
}

/// <summary>How a definition of a type or directive begins: description, "extend", name, directives, and where each stands.</summary>
public sealed record DefinitionHead(
    StringValue? Description, bool IsExtension, string Name, SourceLocation NameLocation, IReadOnlyList<Directive> Directives, SourceLocation Location);

/// <summary>The definition of a named type (section 3.4), or with <see cref="IsExtension"/> an addition to one.</summary>
public abstract class TypeDefinition(DefinitionHead head) : Definition(head.Description, head.Directives, head.Location)
{
    /// <summary>True for "extend …".</summary>
    public bool IsExtension { get; } = head.IsExtension;

    /// <summary>The type's name.</summary>
    public string Name { get; } = head.Name;

    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation { get; } = head.NameLocation;
}

/// <summary>A scalar (section 3.5).</summary>
public sealed class ScalarTypeDefinition(DefinitionHead head) : TypeDefinition(head);

/// <summary>An object type (section 3.6).</summary>
public sealed class ObjectTypeDefinition(DefinitionHead head, IReadOnlyList<NamedTypeReference> interfaces, IReadOnlyList<FieldDefinitionSyntax> fields)
    : TypeDefinition(head)
{
    /// <summary>The interfaces it says it implements.</summary>
    public IReadOnlyList<NamedTypeReference> Interfaces { get; } = interfaces;

    /// <summary>Its fields.</summary>
    public IReadOnlyList<FieldDefinitionSyntax> Fields { get; } = fields;
}

/// <summary>An interface (section 3.7).</summary>
public sealed class InterfaceTypeDefinition(DefinitionHead head, IReadOnlyList<NamedTypeReference> interfaces, IReadOnlyList<FieldDefinitionSyntax> fields)
    : TypeDefinition(head)
{
    /// <summary>The interfaces it says it implements.</summary>
    public IReadOnlyList<NamedTypeReference> Interfaces { get; } = interfaces;

    /// <summary>Its fields.</summary>
    public IReadOnlyList<FieldDefinitionSyntax> Fields { get; } = fields;
}

/// <summary>A union (section 3.8).</summary>
public sealed class UnionTypeDefinition(DefinitionHead head, IReadOnlyList<NamedTypeReference> members) : TypeDefinition(head)
{
    /// <summary>The object types it is made of.</summary>
    public IReadOnlyList<NamedTypeReference> Members { get; } = members;
}

/// <summary>An enum (section 3.9).</summary>
public sealed class EnumTypeDefinition(DefinitionHead head, IReadOnlyList<EnumValueDefinitionSyntax> values) : TypeDefinition(head)
{
    /// <summary>Its values.</summary>
    public IReadOnlyList<EnumValueDefinitionSyntax> Values { get; } = values;
}

/// <summary>An input object (section 3.10).</summary>
public sealed class InputObjectTypeDefinition(DefinitionHead head, IReadOnlyList<InputValueDefinitionSyntax> fields) : TypeDefinition(head)
{
    /// <summary>Its fields.</summary>
    public IReadOnlyList<InputValueDefinitionSyntax> Fields { get; } = fields;
}

/// <summary>A field as an object or interface defines it (section 3.6).</summary>
public sealed class FieldDefinitionSyntax(
    StringValue? description, string name, SourceLocation nameLocation, IReadOnlyList<InputValueDefinitionSyntax> arguments,
    TypeReference type, IReadOnlyList<Directive> directives, SourceLocation location) : Definition(description, directives, location)
{
    /// <summary>The field's name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation { get; } = nameLocation;

    /// <summary>The arguments it takes.</summary>
    public IReadOnlyList<InputValueDefinitionSyntax> Arguments { get; } = arguments;

    /// <summary>Its type.</summary>
    public TypeReference Type { get; } = type;
}

/// <summary>An argument or an input field as defined (section 3.6.1).</summary>
public sealed class InputValueDefinitionSyntax(
    StringValue? description, string name, SourceLocation nameLocation, TypeReference type, Value? defaultValue,
    IReadOnlyList<Directive> directives, SourceLocation location) : Definition(description, directives, location)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation { get; } = nameLocation;

    /// <summary>Its type.</summary>
    public TypeReference Type { get; } = type;

    /// <summary>The value when none is given; null when there is no default.</summary>
    public Value? DefaultValue { get; } = defaultValue;
}

/// <summary>One value of an enum as defined (section 3.9).</summary>
public sealed class EnumValueDefinitionSyntax(StringValue? description, string name, IReadOnlyList<Directive> directives, SourceLocation nameLocation, SourceLocation location)
    : Definition(description, directives, location)
{
    /// <summary>The value's name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation { get; } = nameLocation;
}

/// <summary>A directive as defined (section 3.13).</summary>
public sealed class DirectiveDefinitionSyntax(
    StringValue? description, string name, SourceLocation nameLocation, IReadOnlyList<InputValueDefinitionSyntax> arguments,
    bool isRepeatable, IReadOnlyList<DirectiveLocationSyntax> locations, SourceLocation location) : Definition(description, [], location)
{
    /// <summary>Its name without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation { get; } = nameLocation;

    /// <summary>The arguments it takes.</summary>
    public IReadOnlyList<InputValueDefinitionSyntax> Arguments { get; } = arguments;

    /// <summary>Whether one place may have it more than once.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may be applied.</summary>
    public IReadOnlyList<DirectiveLocationSyntax> Locations { get; } = locations;
}

/// <summary>One place where a directive may be applied, as written.</summary>
public sealed class DirectiveLocationSyntax(DirectiveLocation kind, SourceLocation location) : Node(location)
{
    /// <summary>Which of the nineteen.</summary>
    public DirectiveLocation Kind { get; } = kind;
}
