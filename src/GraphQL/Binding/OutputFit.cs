using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>Whether a resolver's CLR type can stand for a field's type. <see cref="object"/> can stand for any: its values are looked at as they come.</summary>
internal static class OutputFit
{
    private static readonly Dictionary<string, Type[]> BuiltIn = new()
    {
        ["Int"] = [typeof(int), typeof(short), typeof(byte), typeof(long)],
        ["Float"] = [typeof(double), typeof(float), typeof(decimal), typeof(int), typeof(long)],
        ["String"] = [typeof(string)],
        ["Boolean"] = [typeof(bool)],
        ["ID"] = [typeof(string), typeof(int), typeof(long), typeof(Guid)],
    };

    /// <summary>What was expected; null when it fits.</summary>
    public static string? Misfit(GraphType type, Type clr, BindingTable table)
    {
        if (clr == typeof(object))
        {
            return null;
        }
        if (type.Nullable is ListType list)
        {
            return ClrTypes.ElementOf(clr) is { } element ? Misfit(list.OfType, element, table) : "a list";
        }
        var bare = ClrTypes.Bare(clr);
        if (Expected(type.Named, table) is not { Count: > 0 } expected)
        {
            return null;
        }
        var fits = type.Named is CompositeType
            ? expected.Any(candidate => candidate.IsAssignableFrom(bare))
            : expected.Contains(bare);
        return fits ? null : string.Join(" or ", expected.Select(ClrTypes.NameOf));
    }

    /// <summary>The CLR types that may stand for a named type; none when it is not bound, which is a fault of its own.</summary>
    public static IReadOnlyList<Type> Expected(NamedType type, BindingTable table) => type switch
    {
        ScalarType { IsBuiltIn: true } => BuiltIn[type.Name],
        ScalarType => table.Scalars.TryGetValue(type.Name, out var scalar) ? [scalar.ClrType] : [],
        EnumType => table.Enums.TryGetValue(type.Name, out var bound) ? [bound.ClrType] : [typeof(string)],
        ObjectType => table.Objects.TryGetValue(type.Name, out var bound) ? [bound.ClrType] : [],
        CompositeType => table.Abstracts.TryGetValue(type.Name, out var bound) ? [bound.ClrType] : [],
        _ => [],
    };
}
