namespace GraphQL.TypeSystem;

/// <summary>A type of a schema: a named one, or a list or non-null around another. Its text is the type as SDL writes it.</summary>
public abstract class GraphType
{
    /// <summary>The named type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without a non-null around it.</summary>
    public virtual GraphType Nullable => this;

    /// <summary>True when null is a value of it.</summary>
    public virtual bool IsNullable => true;

    /// <summary>True when arguments and variables can be of it (section 3.4.2, IsInputType).</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>True when fields can be of it (section 3.4.2, IsOutputType).</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Whether two types are written the same in the same schema.</summary>
    public static bool Same(GraphType a, GraphType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => Same(x.OfType, y.OfType),
        (ListType x, ListType y) => Same(x.OfType, y.OfType),
        (NamedType x, NamedType y) => x.Name == y.Name,
        _ => false,
    };
}

/// <summary>A list of a type (section 3.11).</summary>
public sealed class ListType(GraphType ofType) : GraphType
{
    /// <summary>The items' type.</summary>
    public GraphType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>A type that null is no value of (section 3.12).</summary>
public sealed class NonNullType(GraphType ofType) : GraphType
{
    /// <summary>The type with null.</summary>
    public GraphType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override GraphType Nullable => OfType;

    /// <inheritdoc/>
    public override bool IsNullable => false;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
