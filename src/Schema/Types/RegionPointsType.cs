using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>A province's points of the year.</summary>
internal static class RegionPointsType
{
    public static void Bind(Bindings bind) => bind.Object<RegionPointsNode>("RegionPoints")
        .Field("region", p => p.Points.Region)
        .Field("total", p => p.Points.Total)
        .Field("effectiveTotal", p => p.Points.EffectiveTotal)
        .Field("warning", Warning);

    private static string? Warning(RegionPointsNode points, FieldContext context) => points.Account.Scores
        .Where(s => s.Region.Province == points.Points.Region)
        .Select(s => RulebookGap.On(context, s.Region, s.DecidedOn)).FirstOrDefault(w => w is not null);
}

/// <summary>A province's points in an answer, with the year's account that they are of.</summary>
internal sealed record RegionPointsNode(RegionPoints Points, PointAccount Account);
