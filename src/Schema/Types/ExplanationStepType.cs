using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>One step from the entries to the status.</summary>
internal static class ExplanationStepType
{
    public static void Bind(Bindings bind) => bind.Object<ExplanationStep>("ExplanationStep")
        .Field("text", (s, context) => context.Argument<Language>("language") == Language.En ? s.En : s.Zh)
        .Field("article", (s, context) => s.Article is null ? null : context.Cited(s.Article))
        .Field("reading", s => s.Reading)
        .Field("entry", s => s.Entry)
        .Field("points", s => s.Points)
        .Field("total", s => s.Total);
}
