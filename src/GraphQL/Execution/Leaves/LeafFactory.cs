using GraphQL.Binding;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Leaves;

/// <summary>Finds the leaf for a scalar or enum and a CLR type; that they fit was checked when the schema was bound.</summary>
internal static class LeafFactory
{
    public static object For(NamedType type, Type clr, BoundSchema bound)
    {
        if (Nullable.GetUnderlyingType(clr) is { } inner)
        {
            return New(typeof(NullableLeaf<>), inner, For(type, inner, bound));
        }
        if (clr == typeof(object))
        {
            return new ObjectLeaf(type, bound.Scalar(type.Name));
        }
        if (clr == typeof(string))
        {
            return type is EnumType names ? new NameLeaf(names) : TextLeaf.Instance;
        }
        if (type is EnumType options)
        {
            return New(typeof(EnumLeaf<>), clr, options, bound.Enum(type.Name)!);
        }
        return type.Name switch
        {
            "Boolean" => new BooleanLeaf(),
            "Int" => New(typeof(IntLeaf<>), clr),
            "Float" => New(typeof(FloatLeaf<>), clr),
            "ID" => New(typeof(IdLeaf<>), clr),
            _ => throw new InvalidOperationException($"No {ClrTypes.NameOf(clr)} can be written as {type.Name}."),
        };
    }

    private static object New(Type open, Type type, params object[] arguments) => Activator.CreateInstance(open.MakeGenericType(type), arguments)!;
}
