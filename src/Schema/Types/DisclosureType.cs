using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>That somebody was told of a person.</summary>
internal static class DisclosureType
{
    public static void Bind(Bindings bind) => bind.Object<DisclosureNode>("Disclosure")
        .Field("id", (d, context) => d.IdFor(context.Session()))
        .Field("at", d => d.Filed.At)
        .Field("audience", d => d.Filed.Audience)
        .Field("region", d => d.Filed.Region)
        .Field("subject", (d, context) => d.SubjectFor(context.Session()))
        .Field("purpose", d => d.Filed.Purpose)
        .Field("operation", d => d.Filed.Operation)
        .Field("fields", d => d.Filed.Fields)
        .Field("withheld", d => d.Filed.Withheld);
}
