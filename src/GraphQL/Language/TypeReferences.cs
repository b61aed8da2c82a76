using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>A type as written in a document (section 2.11.1); its text is the type as written.</summary>
public abstract class TypeReference(SourceLocation location) : Node(location);

/// <summary>A type by its name.</summary>
public sealed class NamedTypeReference(string name, SourceLocation location) : TypeReference(location)
{
    /// <summary>The type's name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A list of a type.</summary>
public sealed class ListTypeReference(TypeReference ofType, SourceLocation location) : TypeReference(location)
{
    /// <summary>The items' type.</summary>
    public TypeReference OfType { get; } = ofType;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>A type that null is no value of.</summary>
public sealed class NonNullTypeReference(TypeReference ofType, SourceLocation location) : TypeReference(location)
{
    /// <summary>The type without the exclamation mark; never itself non-null.</summary>
    public TypeReference OfType { get; } = ofType;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
