using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>What one province alone says of a person.</summary>
internal static class RegionStandingType
{
    public static void Bind(Bindings bind) => bind.Object<RegionStandingNode>("RegionStanding")
        .Field("region", s => s.Standing.Region)
        .Field("status", s => s.Standing.Status)
        .Field("warning", (s, context) => RulebookGap.On(context, s.Standing.Region, s.AsOf))
        .Field("from", s => s.Standing.From)
        .Field("lastDay", s => s.Standing.LastDay)
        .Field("termExpired", s => s.Standing.TermExpired)
        .Field("noRegistrationUntil", s => s.Standing.NoRegistrationUntil);
}

/// <summary>A province's own standing in an answer, with the day that it is said of.</summary>
internal sealed record RegionStandingNode(RegionStanding Standing, DateOnly AsOf);
