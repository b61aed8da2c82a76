namespace GraphQL.TypeSystem;

/// <summary>A type that a selection set can be on: object, interface or union.</summary>
public abstract class CompositeType : NamedType
{
    private Dictionary<string, FieldDefinition> byName = [];

    /// <summary>The fields in the order of the text, without the meta-fields; a union has none.</summary>
    public IReadOnlyList<FieldDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            byName = NameIndex.Of(value);
        }
    } = [];

    /// <summary>The interfaces that it implements, all of them, since the specification has each named; a union has none.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>The field of that name, or null; for the meta-fields as well see <see cref="GraphQLSchema.FieldOf"/>.</summary>
    public FieldDefinition? Field(string name) => byName.GetValueOrDefault(name);

    /// <summary>Whether it names this interface among its own.</summary>
    public bool Implements(InterfaceType type)
    {
        foreach (var candidate in Interfaces)
        {
            if (ReferenceEquals(candidate, type))
                return true;
        }

        return false;
    }
}

/// <summary>An object with fields (section 3.6).</summary>
public sealed class ObjectType : CompositeType;

/// <summary>Fields that several objects have in common (section 3.7).</summary>
public sealed class InterfaceType : CompositeType;

/// <summary>One of several objects (section 3.8).</summary>
public sealed class UnionType : CompositeType
{
    /// <summary>The members in the order of the text.</summary>
    public IReadOnlyList<ObjectType> Members { get; internal set; } = [];
}
