using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>定点医药机构.</summary>
internal static class InstitutionType
{
    public static void Bind(Bindings bind) => bind.Object<Institution>("Institution")
        .Field("code", i => i.Code)
        .Field("name", i => i.Name)
        .Field("kind", i => i.Kind)
        .Field("public", i => i.Public)
        .Field("region", i => i.Region)
        .Batch<Connection<Practitioner>?>("practitioners", PractitionersAsync);

    private static async ValueTask<IReadOnlyList<Connection<Practitioner>?>> PractitionersAsync(FieldContext context, IReadOnlyList<Institution> institutions)
    {
        var session = context.Session();
        var pages = await session.Store.People.OfInstitutionsAsync(
            [.. institutions.Select(i => i.Code)], context.Argument<PractitionerFilter?>("where") ?? PractitionerFilter.None, context.Paging("practitioners"),
            session.ScopeOf(context.Share().Reach), context.Cancellation);
        // The pages' persons are one level, read together.
        var level = Practitioner.Of(session, pages.SelectMany(p => p.Edges).Select(e => e.Node));
        var next = 0;
        return [.. pages.Select(page => context.Page(page, "practitioners", _ => level[next++]))];
    }
}
