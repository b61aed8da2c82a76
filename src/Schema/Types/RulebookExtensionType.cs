using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>延期 of a rulebook.</summary>
internal static class RulebookExtensionType
{
    public static void Bind(Bindings bind) => bind.Object<Extension>("RulebookExtension")
        .Field("document", e => e.Document)
        .Field("publishedOn", e => e.PublishedOn)
        .Field("inForceTo", e => e.InForceTo);
}
