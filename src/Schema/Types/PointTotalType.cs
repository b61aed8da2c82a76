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
        .Field("persons", t => t.Persons)
        .Field("entries", t => t.Entries)
        .Field("points", t => t.Points)
        .Field("suspended", t => t.Suspended)
        .Field("terminated", t => t.Terminated);
}
