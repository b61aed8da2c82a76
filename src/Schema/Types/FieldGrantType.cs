using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>A field that the caller may read.</summary>
internal static class FieldGrantType
{
    public static void Bind(Bindings bind) => bind.Object<FieldShare>("FieldGrant")
        .Field("type", s => s.Type)
        .Field("field", s => s.Field)
        .Field("reach", s => s.Reach)
        .Field("mask", s => s.Mask)
        .Field("basis", (s, context) => s.Basis.Select(context.Cited).ToList());
}
