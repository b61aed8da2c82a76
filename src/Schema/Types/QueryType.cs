using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What can be asked.</summary>
internal static class QueryType
{
    public static void Bind(Bindings bind) => bind.Object<object>("Query")
        .Root<NodeArguments, object?>("node", NodeLookup.FindAsync)
        .Root("viewer", context => ValueTask.FromResult(context.Session().Caller!))
        .Root<PractitionerArguments, Practitioner?>("practitioner", PractitionerAsync)
        .Root("practitioners", PageQueries.PractitionersAsync)
        .Root<PublicStatusArguments, IReadOnlyList<PublicStatus>>("publicStatus", PublicStatusQuery.AnswerAsync)
        .Root<NamedStatusArguments, IReadOnlyList<PublicStatus>>("publicStatusByName", PublicStatusQuery.NamedAsync)
        .Root<PublicNoticesArguments, IReadOnlyList<PublicStatus>?>("publicNotices", PublicNoticesQuery.AnswerAsync)
        .Root<InstitutionArguments, Institution?>("institution", InstitutionAsync)
        .Root("institutions", PageQueries.InstitutionsAsync)
        .Root("registrations", PageQueries.RegistrationsAsync)
        .Root("entries", PageQueries.EntriesAsync)
        .Root("deadlines", PageQueries.DeadlinesAsync)
        .Root("duties", PageQueries.DutiesAsync)
        .Root("sanctions", PageQueries.SanctionsAsync)
        .Root<PayabilityArguments, IReadOnlyList<PayableNode>?>("payability", PayabilityQuery.AnswerAsync)
        .Root<PointTotalsArguments, IReadOnlyList<PointTotal>>("pointTotals", PointTotalsAsync)
        .Root<RegionStateQuery.RegionStateArguments, RegionState>("regionState", RegionStateQuery.AnswerAsync)
        .Root("rulebooks", (RulebooksArguments which, FieldContext context) => ValueTask.FromResult(Rulebooks(which, context.Session().Law)))
        .Root("rulebook", (RulebookArguments which, FieldContext context) => ValueTask.FromResult<LawText?>(Rulebook(which, context.Session().Law)))
        .Root<Coverage.CoverageArguments, CoverageNode?>("coverage", Coverage.AnswerAsync)
        .Root("events", EventsAsync)
        .Root("disclosures", DisclosureQuery.PageAsync)
        .Root("operations", OperationsQuery.AnswerAsync);

    private static async ValueTask<Practitioner?> PractitionerAsync(PractitionerArguments which, FieldContext context)
    {
        var session = context.Session();
        var people = session.Reads.People;
        var (code, id) = which;
        if (code is null == id is null) throw Asking.Refused("BAD_ARGUMENTS", "Give `code` or `id`, exactly one of the two.");
        var scope = session.ScopeOf(context.Share().Reach);
        var found = code is { } one ? await people.FindAsync(one, scope, context.Cancellation) : await people.FindAsync(id!, scope, context.Cancellation);
        if (found is { IsWithin: false }) throw new GraphQLException(Withheld.Because(session, context.Share()));
        return found is null ? null : Practitioner.Of(session, found.Person);
    }

    private static async ValueTask<Institution?> InstitutionAsync(InstitutionArguments which, FieldContext context) =>
        (await context.Session().Reads.Institutions.ByCodesAsync([which.Code], context.Cancellation))[0];

    private static async ValueTask<IReadOnlyList<PointTotal>> PointTotalsAsync(PointTotalsArguments asked, FieldContext context)
    {
        var session = context.Session();
        var (where, aggregate) = (asked.Where ?? PointFilter.None, Statistics.AreOfMoreThanCanBeRead(session));
        if (aggregate) Statistics.Check(asked.By, where);
        return await session.Reads.PointTotals.SumAsync(
            asked.Year, asked.By, where with { WithoutPending = !session.SeesPending, WithoutSmallGroups = aggregate }, session.ScopeOf(context.Share().Reach), context.Cancellation);
    }

    private static IReadOnlyList<LawText> Rulebooks(RulebooksArguments which, Lawbooks law)
    {
        IEnumerable<LawText> all = [.. law.All, .. law.Texts];
        return [.. which.On is { } day ? all.Where(b => b.InForceOn(day)) : all];
    }

    private static Rulebook? Rulebook(RulebookArguments which, Lawbooks law) => which.On is { } day ? law.InForce(which.Region, day) : law.Latest(which.Region);

    private static async ValueTask<Connection<EventNode>> EventsAsync(FieldContext context) =>
        await new EventReading(context).PageAsync(context.After(), context.First(), context.Cancellation);

    private sealed record PractitionerArguments(PersonCode? Code, string? Id);

    private sealed record InstitutionArguments(InstitutionCode Code);

    private sealed record PointTotalsArguments(int Year, IReadOnlyList<PointDimension> By, PointFilter? Where);

    private sealed record RulebooksArguments(DateOnly? On);

    private sealed record RulebookArguments(RegionCode Region, DateOnly? On);
}
