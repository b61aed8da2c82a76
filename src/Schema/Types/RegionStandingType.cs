using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>What one province alone says of a person.</summary>
internal static class RegionStandingType
{
    public static void Bind(Bindings bind) => bind.Object<RegionStanding>("RegionStanding")
        .Field("region", s => s.Region)
        .Field("status", s => s.Status)
        .Field("from", s => s.From)
        .Field("lastDay", s => s.LastDay)
        .Field("termExpired", s => s.TermExpired)
        .Field("noRegistrationUntil", s => s.NoRegistrationUntil);
}
