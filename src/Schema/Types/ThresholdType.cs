using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>The next measure that a total would reach.</summary>
internal static class ThresholdType
{
    public static void Bind(Bindings bind) => bind.Object<Threshold>("Threshold")
        .Field("at", t => t.At)
        .Field("missing", t => t.Missing)
        .Field("measure", t => t.Measure)
        .Field("article", (t, context) => context.Cited(t.Article));
}
