using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>管理措施 at a total, or at one score.</summary>
internal static class MeasureType
{
    public static void Bind(Bindings bind) => bind.Object<Measure>("Measure")
        .Field("total", m => m.At)
        .Field("single", m => m.ForSingleScore)
        .Field("status", m => m.Status)
        .Field("months", m => m.Months)
        .Field("bannedYears", m => m.BannedYears)
        .Field("action", m => m.Action)
        .Field("article", (m, context) => context.Cited(m.Article));
}
