using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Whether every value of one type is also one of another: a field may come to give less, an input to take more.</summary>
internal static class SchemaFit
{
    public static bool Within(GraphType narrow, GraphType wide) => (narrow, wide) switch
    {
        (NonNullType n, NonNullType w) => Within(n.OfType, w.OfType),
        (_, NonNullType) => false,
        (NonNullType n, _) => Within(n.OfType, wide),
        (ListType n, ListType w) => Within(n.OfType, w.OfType),
        _ => GraphType.Same(narrow, wide),
    };
}
