using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>An institution's part of the year's points.</summary>
internal static class InstitutionPointsType
{
    public static void Bind(Bindings bind) => bind.Object<InstitutionPoints>("InstitutionPoints")
        .Batch<Institution>("institution", async (context, points) =>
            await InstitutionLevel.OfCodesAsync(context.Session(), [.. points.Select(p => p.Institution)], context.Cancellation))
        .Field("total", p => p.Total);
}
