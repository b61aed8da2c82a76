using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>一医一档: the person file.</summary>
internal static class PractitionerType
{
    public static void Bind(Bindings bind) => bind.Object<Practitioner>("Practitioner")
        .Field("id", p => p.Id)
        .Field("codes", p => p.Codes)
        .Field("name", (p, context) => context.Share().InForm(p.Name))
        .Batch<string?>("idNumber", IdNumbersAsync)
        .Batch<IReadOnlyList<Category>>("categories", CategoriesAsync)
        .Batch<IReadOnlyList<RegistrationNode>>("registrations", RegistrationsAsync)
        .Batch<int>("registrationsWithheld", RegistrationsWithheldAsync)
        .Batch<StandingArguments, StandingNode>("standing", StandingsAsync)
        .Batch<YearArguments, PointAccountNode>("points", PointsAsync)
        .Batch<Connection<SanctionNode>>("sanctions", SanctionsAsync)
        .Batch<Connection<StatusChangedNode>>("history", StatusHistory.OfAsync)
        .Batch<IReadOnlyList<EntryNode>>("entries", async (context, persons) => (await EntriesAsync(context, persons)).Shown)
        .Batch<int>("entriesWithheld", async (context, persons) => (await EntriesAsync(context, persons)).Withheld)
        .Batch<IReadOnlyList<ObjectionNode>>("objections", async (context, persons) => (await PersonLists.ObjectionsAsync(context, persons)).Shown)
        .Batch<int>("objectionsWithheld", async (context, persons) => (await PersonLists.ObjectionsAsync(context, persons)).Withheld)
        .Batch<IReadOnlyList<RepairNode>>("repairs", async (context, persons) => (await PersonLists.RepairsAsync(context, persons)).Shown)
        .Batch<int>("repairsWithheld", async (context, persons) => (await PersonLists.RepairsAsync(context, persons)).Withheld)
        .Batch<IReadOnlyList<RestorationNode>>("restorations", async (context, persons) => (await PersonLists.RestorationsAsync(context, persons)).Shown)
        .Batch<int>("restorationsWithheld", async (context, persons) => (await PersonLists.RestorationsAsync(context, persons)).Withheld)
        .Batch<IReadOnlyList<DutyNode>>("duties", async (context, persons) => (await PersonLists.DutiesAsync(context, persons)).Shown)
        .Batch<int>("dutiesWithheld", async (context, persons) => (await PersonLists.DutiesAsync(context, persons)).Withheld);

    private static async ValueTask<IReadOnlyList<string?>> IdNumbersAsync(FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var share = context.Share();
        var numbers = await context.Session().Reads.People.IdNumbersAsync(Ids(persons), context.Session().ScopeOf(share.Reach), context.Cancellation);
        return [.. numbers.Select(n => share.InForm(n?.Reveal()))];
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<Category>>> CategoriesAsync(FieldContext context, IReadOnlyList<Practitioner> persons) =>
        [.. (await RegistrationsAsync(persons, activeOnly: false, Scope.Everything, context.Cancellation)).Select(of => of.Items.Select(r => r.Category).Distinct().Order().ToList())];

    private static async ValueTask<IReadOnlyList<IReadOnlyList<RegistrationNode>>> RegistrationsAsync(FieldContext context, IReadOnlyList<Practitioner> persons) =>
        [.. (await ReachedAsync(context, persons)).Zip(persons, (of, person) => of.Items.Select(r => new RegistrationNode(r, person.Id, person.Files)).ToList())];

    private static async ValueTask<IReadOnlyList<int>> RegistrationsWithheldAsync(FieldContext context, IReadOnlyList<Practitioner> persons) =>
        [.. (await ReachedAsync(context, persons)).Select(of => of.Withheld)];

    private static ValueTask<IReadOnlyList<Store.Reached<Registration>>> ReachedAsync(FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var session = context.Session();
        // The own file is the person's whole, wherever it was opened.
        var reach = session.Is(Audience.Practitioner) ? Reach.Any : session.ShareOfType("Registration")!.Reach;
        return RegistrationsAsync(persons, context.Argument<bool>("activeOnly"), session.ScopeOf(reach), context.Cancellation);
    }

    private static async ValueTask<IReadOnlyList<Store.Reached<Registration>>> RegistrationsAsync(IReadOnlyList<Practitioner> persons, bool activeOnly, Scope scope, CancellationToken cancellation)
    {
        var reached = new Store.Reached<Registration>[persons.Count];
        for (var i = 0; i < reached.Length; i++) reached[i] = (await persons[i].Files.RegistrationsAsync(activeOnly, scope, cancellation))[persons[i].Id];
        return reached;
    }

    private static ValueTask<IReadOnlyList<StandingNode>> StandingsAsync(StandingArguments asked, FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var session = context.Session();
        return Standings.OfAsync(session, persons, asked.AsOf ?? session.Today, asked.AsKnownAt, context.Cancellation);
    }

    private static async ValueTask<IReadOnlyList<PointAccountNode>> PointsAsync(YearArguments asked, FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var year = asked.Year ?? context.Session().Today.Year;
        var folded = await persons.FoldedAsync(context.Cancellation);
        return [.. folded.Zip(persons, (file, person) => new PointAccountNode(file.Derived.Account(year), person.Id, person.Files))];
    }

    private static async ValueTask<IReadOnlyList<Connection<SanctionNode>>> SanctionsAsync(FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var folded = await persons.FoldedAsync(context.Cancellation);
        return [.. folded.Zip(persons, (file, person) => context.Page(
            SanctionType.Shown(context.Session(), file.Derived.Sanctions)
                .OrderByDescending(s => s.DecidedOn).ThenByDescending(s => s.Id, StringComparer.Ordinal)
                .Select(s => new SanctionNode(s, person.Id, person.Files)).ToList(),
            $"sanctions of {person.Id}", node => node.Sanction.Id))];
    }

    private static async ValueTask<Reached<EntryNode>> EntriesAsync(FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var (session, year) = (context.Session(), context.Argument<int?>("year"));
        var lists = new List<IReadOnlyList<EntryNode>>(persons.Count);
        foreach (var person in persons)
        {
            var file = (await person.Files.FilesAsync(context.Cancellation))[person.Id];
            lists.Add([.. file.Entries.Where(e => (year is null || e.Content.LawDay.Year == year) && ToldEntries.Has(session, e.Content.Kind))
                .OrderBy(e => e.Content.LawDay).ThenBy(e => e.RecordedAt).ThenBy(e => e.Control, StringComparer.Ordinal)
                .Select(e => new EntryNode(e, person.Id, person.Files))]);
        }

        return await ReachedLists.WithinAsync(context, "Entry", lists);
    }

    private static List<string> Ids(IReadOnlyList<Practitioner> persons) => [.. persons.Select(p => p.Id)];

    private sealed record StandingArguments(DateOnly? AsOf, DateTimeOffset? AsKnownAt);

    private sealed record YearArguments(int? Year);
}
