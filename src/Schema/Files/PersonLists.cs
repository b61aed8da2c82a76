using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What follows from the files of a level's persons, list by list, as far as the caller reaches it.</summary>
internal static class PersonLists
{
    /// <summary>Those who are told the outcome alone do not hear of what is still open.</summary>
    public static ValueTask<Reached<ObjectionNode>> ObjectionsAsync(FieldContext context, IReadOnlyList<Practitioner> persons) =>
        ReachedLists.OfPersonsAsync(context, "Objection", persons, (file, person) =>
            Objections(context.Session(), file).Select(o => new ObjectionNode(o, person.Id, person.Files)));

    public static ValueTask<Reached<RepairNode>> RepairsAsync(FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var year = context.Argument<int?>("year");
        return ReachedLists.OfPersonsAsync(context, "Repair", persons, (file, person) =>
            Repairs(context.Session(), file).Where(r => year is null || (r.DecidedOn ?? r.AppliedOn)?.Year == year).Select(r => new RepairNode(r, person.Id, person.Files)));
    }

    public static ValueTask<Reached<RestorationNode>> RestorationsAsync(FieldContext context, IReadOnlyList<Practitioner> persons) =>
        ReachedLists.OfPersonsAsync(context, "Restoration", persons, (file, person) =>
            file.Derived.Restorations.Select(r => new RestorationNode(r, person.Id, person.Files)));

    public static ValueTask<Reached<DutyNode>> DutiesAsync(FieldContext context, IReadOnlyList<Practitioner> persons)
    {
        var (open, today) = (context.Argument<bool?>("open"), context.Session().Today);
        return ReachedLists.OfPersonsAsync(context, "Duty", persons, (file, person) =>
            file.Derived.Duties.Where(d => open is null || d.OpenOn(today) == open).Select(d => new DutyNode(d, FiledDuty.IdOf(person.Id, d), person.Id, person.Files)));
    }

    public static IEnumerable<Objection> Objections(Session session, FoldedFile file) =>
        file.Derived.Objections.Where(o => o.Decided is not null || !HearsOutcomesOnly(session));

    public static IEnumerable<Repair> Repairs(Session session, FoldedFile file) =>
        file.Derived.Repairs.Where(r => r.DecidedOn is not null || !HearsOutcomesOnly(session));

    private static bool HearsOutcomesOnly(Session session) => session.Is(Audience.Health) || session.Is(Audience.Drug);
}
