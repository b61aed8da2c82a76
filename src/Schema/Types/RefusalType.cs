using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>A refusal or a warning.</summary>
internal static class RefusalType
{
    public static void Bind(Bindings bind) => bind.Object<Refusal>("Refusal")
        .Field("code", r => r.Code)
        .Field("message", r => r.Message)
        .Field("path", r => r.Path)
        .Field("article", (r, context) => r.Article is null ? null : context.Cited(r.Article))
        .Field("reading", r => r.Reading);
}
