using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>人次占比 of an institution in a natural year.</summary>
internal static class InstitutionRatioType
{
    public static void Bind(Bindings bind) => bind.Object<InstitutionRatio>("InstitutionRatio")
        .Field("year", r => r.Year)
        .Field("related", r => r.Related)
        .Field("suspended", r => r.Suspended)
        .Field("terminated", r => r.Terminated)
        .Field("consequence", r => r.Rule?.Consequence)
        .Field("mandatory", r => r.Rule?.Mandatory)
        .Field("months", r => r.Rule?.Months)
        .Field("article", (r, context) => r.Rule is null ? null : context.Cited(r.Rule.Article));
}
