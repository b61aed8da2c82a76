using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>Whether a record's member can take an input field's values.</summary>
internal static class InputFit
{
    /// <summary>What was expected; null when it fits.</summary>
    public static string? Misfit(GraphType type, Type clr, BindingTable table)
    {
        if (clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            clr = clr.GenericTypeArguments[0];
        }
        if (clr == typeof(object))
        {
            return null;
        }
        if (type.Nullable is ListType list)
        {
            return ClrTypes.ElementOf(clr) is { } element ? Misfit(list.OfType, element, table) : "a list";
        }
        var expected = type.Named is InputObjectType
            ? table.Inputs.TryGetValue(type.Named.Name, out var input) ? [input.ClrType] : []
            : OutputFit.Expected(type.Named, table);
        return expected.Count == 0 || expected.Contains(ClrTypes.Bare(clr)) ? null : string.Join(" or ", expected.Select(ClrTypes.NameOf));
    }
}
