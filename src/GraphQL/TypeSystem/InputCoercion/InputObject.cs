namespace GraphQL.TypeSystem;

/// <summary>
/// The fields of a coerced input object in the order of the schema, defaults filled in; a field that was not given and has no default is absent.
/// Coerced input values are in neutral forms, which a binding turns into what its resolvers take: null; int, double, string and bool for the
/// built-in scalars (an ID is a string); the name as string for an enum's value; object?[] for a list; this for an input object; and for any
/// other scalar what its JSON would be in the same forms, with long and double for numbers that int cannot hold.
/// </summary>
public sealed class InputObject : Dictionary<string, object?>
{
    /// <summary>An object without fields.</summary>
    public InputObject() : base(StringComparer.Ordinal)
    {
    }
}
