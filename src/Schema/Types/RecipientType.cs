using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Who is due to hear.</summary>
internal static class RecipientType
{
    public static void Bind(Bindings bind) => bind.Object<Recipient>("Recipient")
        .Field("audience", r => r.Audience)
        .Field("region", r => r.Region);
}
