using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Lists across persons and institutions, page by page, of what is within the caller's reach.</summary>
internal static class PageQueries
{
    public static async ValueTask<Connection<Practitioner>> PractitionersAsync(FieldContext context)
    {
        var session = context.Session();
        var page = await session.Reads.People.PageAsync(
            context.Argument<PractitionerFilter?>("where") ?? PractitionerFilter.None, context.Paging("practitioners"), ScopeOf(context), context.Cancellation);
        var level = Practitioner.Of(session, page.Edges.Select(e => e.Node));
        var next = 0;
        return context.Page(page, "practitioners", _ => level[next++]);
    }

    public static async ValueTask<Connection<Institution>> InstitutionsAsync(FieldContext context)
    {
        var where = context.Argument<InstitutionFilter?>("where") ?? InstitutionFilter.None;
        return context.Page(await context.Session().Reads.Institutions.PageAsync(where, context.Paging("institutions"), ScopeOf(context), context.Cancellation), "institutions", one => one);
    }

    public static async ValueTask<Connection<RegistrationNode>> RegistrationsAsync(FieldContext context)
    {
        var where = context.Argument<RegistrationFilter?>("where") ?? RegistrationFilter.None;
        var page = await context.Session().Reads.Registrations.PageAsync(where, context.Paging("registrations"), ScopeOf(context), context.Cancellation);
        var files = FilesOf(context, page, filed => filed.FileId);
        return context.Page(page, "registrations", filed => new RegistrationNode(filed.Registration, filed.FileId, files));
    }

    public static async ValueTask<Connection<EntryNode>> EntriesAsync(FieldContext context)
    {
        var session = context.Session();
        var where = context.Argument<EntryFilter?>("where") ?? EntryFilter.None;
        where = where with { Kind = ToldEntries.Of(session, where.Kind) };
        var page = await session.Reads.Entries.PageAsync(where, context.Paging("entries"), ScopeOf(context), context.Cancellation);
        var files = FilesOf(context, page, filed => filed.FileId);
        return context.Page(page, "entries", filed => EntryNode.Of(filed, files));
    }

    public static async ValueTask<Connection<DeadlineNode>> DeadlinesAsync(FieldContext context)
    {
        var where = context.Argument<DeadlineFilter?>("where") ?? DeadlineFilter.None;
        var page = await context.Session().Reads.Deadlines.PageAsync(where, context.Paging("deadlines"), ScopeOf(context), context.Cancellation);
        var files = FilesOf(context, page, filed => filed.FileId);
        return context.Page(page, "deadlines", filed => new DeadlineNode(filed.Deadline, filed.Id, filed.FileId, files));
    }

    public static async ValueTask<Connection<DutyNode>> DutiesAsync(FieldContext context)
    {
        var where = context.Argument<DutyFilter?>("where") ?? DutyFilter.None;
        var page = await context.Session().Reads.Duties.PageAsync(where, context.Paging("duties"), ScopeOf(context), context.Cancellation);
        var files = FilesOf(context, page, filed => filed.FileId);
        return context.Page(page, "duties", filed => new DutyNode(filed.Duty, filed.Id, filed.FileId, files));
    }

    public static async ValueTask<Connection<SanctionNode>> SanctionsAsync(FieldContext context)
    {
        var session = context.Session();
        var where = (context.Argument<SanctionFilter?>("where") ?? SanctionFilter.None) with { WithoutPending = !session.SeesPending };
        var page = await session.Reads.Sanctions.PageAsync(where, context.Paging("sanctions"), ScopeOf(context), context.Cancellation);
        var files = new FileBatch(session, [.. page.Edges.Select(e => e.Node.FileId)]);
        return context.Page(page, "sanctions", filed => new SanctionNode(filed.Sanction, filed.FileId, files));
    }

    private static Scope ScopeOf(FieldContext context) => context.Session().ScopeOf(context.Share().Reach);

    /// <summary>The files of a page that was reached by where things are: whom they are about may have left, and is checked when asked for.</summary>
    private static FileBatch FilesOf<T>(FieldContext context, Page<T> page, Func<T, string?> file) =>
        new(context.Session(), [.. page.Edges.Select(e => file(e.Node)).OfType<string>()]) { PersonsUnchecked = true };
}
