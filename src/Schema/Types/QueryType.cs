using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What can be asked.</summary>
internal static class QueryType
{
    public static void Bind(Bindings bind) => bind.Object<object>("Query")
        .Root("viewer", context => ValueTask.FromResult(context.Session().Caller!))
        .Root("practitioner", PractitionerAsync)
        .Root("practitioners", PractitionersAsync)
        .Root("publicStatus", PublicStatusQuery.AnswerAsync)
        .Root("institution", InstitutionAsync)
        .Root("sanctions", SanctionsAsync)
        .Root("pointTotals", PointTotalsAsync)
        .Root("rulebooks", context => ValueTask.FromResult(Rulebooks(context)))
        .Root<LawText?>("rulebook", context => ValueTask.FromResult<LawText?>(Rulebook(context)))
        .Root("events", EventsAsync);

    private static async ValueTask<Practitioner?> PractitionerAsync(FieldContext context)
    {
        var session = context.Session();
        var people = session.Store.People;
        var (code, id) = (context.Argument<PersonCode?>("code"), context.Argument<string?>("id"));
        Task<IReadOnlyList<PersonFile?>> Read(Scope scope) => code is { } one
            ? people.ByCodesAsync([one], scope, context.Cancellation)
            : people.ByIdsAsync([id!], scope, context.Cancellation);

        if (code is null == id is null) throw Asking.Refused("BAD_ARGUMENTS", "Give `code` or `id`, exactly one of the two.");
        if ((await Read(session.ScopeOf(context.Share().Reach)))[0] is { } file) return Practitioner.Of(file, new FileBatch(session, [file]));
        if ((await Read(Scope.Everything))[0] is not null) throw new GraphQLException(Withheld.Because(session, context.Share()));
        return null;
    }

    private static async ValueTask<Connection<Practitioner>> PractitionersAsync(FieldContext context)
    {
        var session = context.Session();
        var page = await session.Store.People.PageAsync(
            context.Argument<PractitionerFilter?>("where") ?? PractitionerFilter.None, context.Paging("practitioners"), session.ScopeOf(context.Share().Reach), context.Cancellation);
        var level = Practitioner.Of(session, page.Edges.Select(e => e.Node));
        var next = 0;
        return context.Page(page, "practitioners", _ => level[next++]);
    }

    private static async ValueTask<Institution?> InstitutionAsync(FieldContext context) =>
        (await context.Session().Store.Institutions.ByCodesAsync([context.Argument<InstitutionCode>("code")], context.Cancellation))[0];

    private static async ValueTask<Connection<SanctionNode>> SanctionsAsync(FieldContext context)
    {
        var session = context.Session();
        var where = (context.Argument<SanctionFilter?>("where") ?? SanctionFilter.None) with { WithoutPending = !session.SeesPending };
        var page = await session.Store.Sanctions.PageAsync(where, context.Paging("sanctions"), session.ScopeOf(context.Share().Reach), context.Cancellation);
        var files = new FileBatch(session, [.. page.Edges.Select(e => e.Node.FileId)]);
        return context.Page(page, "sanctions", filed => new SanctionNode(filed.Sanction, filed.FileId, files));
    }

    private static async ValueTask<IReadOnlyList<PointTotal>> PointTotalsAsync(FieldContext context)
    {
        var session = context.Session();
        var where = (context.Argument<PointFilter?>("where") ?? PointFilter.None) with { WithoutPending = !session.SeesPending };
        return await session.Store.PointTotals.SumAsync(
            context.Argument<int>("year"), context.Argument<IReadOnlyList<PointDimension>>("by"), where, session.ScopeOf(context.Share().Reach), context.Cancellation);
    }

    private static IReadOnlyList<LawText> Rulebooks(FieldContext context)
    {
        var law = context.Session().Law;
        IEnumerable<LawText> all = [.. law.All, .. law.Texts];
        return [.. context.Argument<DateOnly?>("on") is { } day ? all.Where(b => b.InForceOn(day)) : all];
    }

    private static Rulebook? Rulebook(FieldContext context)
    {
        var (law, region) = (context.Session().Law, context.Argument<RegionCode>("region"));
        return context.Argument<DateOnly?>("on") is { } day ? law.InForce(region, day) : law.Latest(region);
    }

    private static async ValueTask<Connection<EventNode>> EventsAsync(FieldContext context) =>
        await new EventReading(context).PageAsync(context.After(), context.First(), context.Cancellation);
}
