using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>What a patient is shown.</summary>
internal static class PublicStatusType
{
    public static void Bind(Bindings bind) => bind.Object<PublicStatus>("PublicStatus")
        .Field("code", s => s.Code)
        .Field("known", s => s.Known)
        .Field("name", (s, context) => context.Share().InForm(s.Name))
        .Field("institution", s => s.Institution)
        .Field("category", s => s.Category)
        .Field("status", s => s.Status)
        .Field("from", s => s.From)
        .Field("lastDay", s => s.LastDay)
        .Field("emergencyPayable", s => s.EmergencyPayable)
        .Field("asOf", s => s.AsOf)
        .Field("fresh", s => s.Fresh);
}
