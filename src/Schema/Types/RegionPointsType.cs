using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>A province's points of the year.</summary>
internal static class RegionPointsType
{
    public static void Bind(Bindings bind) => bind.Object<RegionPoints>("RegionPoints")
        .Field("region", p => p.Region)
        .Field("total", p => p.Total)
        .Field("effectiveTotal", p => p.EffectiveTotal);
}
