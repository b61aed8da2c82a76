using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>One group of points.</summary>
internal static class PointTotalType
{
    public static void Bind(Bindings bind) => bind.Object<PointTotal>("PointTotal")
        .Field("region", t => t.Region)
        .Batch("institution", InstitutionLevel.Of<PointTotal>(t => t.Institution))
        .Field("category", t => t.Category)
        .Field("circumstance", t => t.Circumstance)
        .Field("month", t => t.Month)
        .Field("suppressed", t => t.Suppressed)
        .Field("persons", t => Shown(t, t.Persons))
        .Field("entries", t => Shown(t, t.Entries))
        .Field("points", t => Shown(t, t.Points))
        .Field("suspended", t => Shown(t, t.Suspended))
        .Field("terminated", t => Shown(t, t.Terminated));

    private static int? Shown(PointTotal total, int figure) => total.Suppressed ? null : figure;
}
