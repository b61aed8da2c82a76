using GraphQL.Binding;
using Hub.Domain;
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
        .Batch<AgreementState?>("agreement", async (context, institutions) => [.. (await AgreementsAsync(context, institutions)).Select(a => a.StateOn(context.Session().Today))])
        .Batch<IReadOnlyList<Agreement>?>("agreements", async (context, institutions) => [.. (await AgreementsAsync(context, institutions)).Select(a => a.Decisions)])
        .Batch<IReadOnlyList<EntryNode>?>("entries", EntriesAsync)
        .Batch<InstitutionRatio?>("ratio", RatiosAsync)
        .Batch<Connection<Practitioner>?>("practitioners", PractitionersAsync);

    private static async ValueTask<IEnumerable<Agreements>> AgreementsAsync(FieldContext context, IReadOnlyList<Institution> institutions)
    {
        var session = context.Session();
        var files = await session.Reads.Institutions.FilesAsync([.. institutions.Select(i => i.Code)], null, context.Cancellation);
        return files.Select(file => Agreements.Of(file, session.Law));
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<EntryNode>?>> EntriesAsync(FieldContext context, IReadOnlyList<Institution> institutions)
    {
        var session = context.Session();
        var lists = await session.Reads.Entries.OfInstitutionsAsync([.. institutions.Select(i => i.Code)], context.MaybeYear(), context.Cancellation);
        // Whoever was scored here may have left since.
        var files = new FileBatch(session, [.. lists.SelectMany(list => list).Select(e => e.FileId).OfType<string>()]) { PersonsUnchecked = true };
        return [.. lists.Select(list => list.Select(filed => EntryNode.Of(filed, files)).ToList())];
    }

    private static async ValueTask<IReadOnlyList<InstitutionRatio?>> RatiosAsync(FieldContext context, IReadOnlyList<Institution> institutions)
    {
        var session = context.Session();
        var year = context.Year();
        var figures = await session.Reads.Institutions.RatiosAsync([.. institutions.Select(i => i.Code)], year, session.Today, context.Cancellation);
        // What does not hold yet is not counted for those who may not know of it.
        var told = figures.Select(f => session.SeesPending || f is null ? f : f with { DecidedThere = [.. f.DecidedThere.Where(t => !t.Sanction.Pending)] });
        return [.. told.Select(f => f?.Of(year, session.Law))];
    }

    private static async ValueTask<IReadOnlyList<Connection<Practitioner>?>> PractitionersAsync(FieldContext context, IReadOnlyList<Institution> institutions)
    {
        var session = context.Session();
        var pages = await session.Reads.People.OfInstitutionsAsync(
            [.. institutions.Select(i => i.Code)], context.Argument<PractitionerFilter?>("where") ?? PractitionerFilter.None, context.Paging("practitioners"),
            session.ScopeOf(context.Share().Reach), context.Cancellation);
        // The pages' persons are one level, read together.
        var level = Practitioner.Of(session, pages.SelectMany(p => p.Edges).Select(e => e.Node));
        var next = 0;
        return [.. pages.Select(page => context.Page(page, "practitioners", _ => level[next++]))];
    }
}
