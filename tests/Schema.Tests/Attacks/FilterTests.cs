using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Whoever can ask which records have a value can find out the value: a filter and a grouping are for those who may read what they go by.</summary>
public sealed class FilterTests
{
    private static readonly AttackSuite Suite = new();

    /// <summary>What each filter's field, and each way to group, goes by.</summary>
    private static readonly Dictionary<string, string> Tells = new()
    {
        ["PractitionerFilter.region"] = "Institution.region", ["PractitionerFilter.institution"] = "Registration.institution", ["PractitionerFilter.category"] = "Practitioner.categories",
        ["PractitionerFilter.status"] = "Standing.status", ["PractitionerFilter.name"] = "Practitioner.name", ["PractitionerFilter.minPoints"] = "PointAccount.total", ["PractitionerFilter.year"] = "PointAccount.year",
        ["InstitutionFilter.region"] = "Institution.region", ["InstitutionFilter.kind"] = "Institution.kind", ["InstitutionFilter.name"] = "Institution.name",
        ["RegistrationFilter.region"] = "Institution.region", ["RegistrationFilter.institution"] = "Registration.institution", ["RegistrationFilter.category"] = "Registration.category",
        ["RegistrationFilter.active"] = "Registration.active", ["RegistrationFilter.committed"] = "Registration.commitmentOn", ["RegistrationFilter.inAgreement"] = "Registration.inAgreement",
        // Of which kind an institution is its code says.
        ["EntryFilter.region"] = "Entry.region", ["EntryFilter.institution"] = "Entry.institution", ["EntryFilter.institutionKind"] = "Institution.code", ["EntryFilter.kind"] = "Entry.kind",
        ["EntryFilter.decidedFrom"] = "Entry.decidedOn", ["EntryFilter.decidedTo"] = "Entry.decidedOn", ["EntryFilter.recordedFrom"] = "Entry.recordedAt", ["EntryFilter.recordedTo"] = "Entry.recordedAt",
        ["SanctionFilter.region"] = "Institution.region", ["SanctionFilter.institution"] = "Registration.institution", ["SanctionFilter.institutionKind"] = "Institution.code",
        ["SanctionFilter.category"] = "Registration.category", ["SanctionFilter.status"] = "Sanction.status", ["SanctionFilter.cause"] = "Sanction.cause",
        ["SanctionFilter.decidedFrom"] = "Sanction.decidedOn", ["SanctionFilter.decidedTo"] = "Sanction.decidedOn", ["SanctionFilter.activeOn"] = "Sanction.from",
        ["PointFilter.region"] = "Institution.region", ["PointFilter.institution"] = "Entry.institution", ["PointFilter.category"] = "Registration.category", ["PointFilter.circumstance"] = "Entry.circumstance",
        ["DeadlineFilter.region"] = "Deadline.region", ["DeadlineFilter.kind"] = "Deadline.kind", ["DeadlineFilter.overdue"] = "Deadline.overdue", ["DeadlineFilter.dueBefore"] = "Deadline.dueOn",
        ["DutyFilter.region"] = "Duty.region", ["DutyFilter.institution"] = "Duty.institution", ["DutyFilter.kind"] = "Duty.kind", ["DutyFilter.open"] = "Duty.doneOn",
        ["EventFilter.region"] = "Event.region", ["EventFilter.kinds"] = "Event.kind", ["EventFilter.institutionKind"] = "Institution.code", ["EventFilter.persons"] = "Practitioner.codes",
        ["EventFilter.status"] = "StatusChanged.after",
        ["PointDimension.REGION"] = "Institution.region", ["PointDimension.INSTITUTION"] = "Entry.institution", ["PointDimension.CATEGORY"] = "Registration.category",
        ["PointDimension.CIRCUMSTANCE"] = "Entry.circumstance", ["PointDimension.MONTH"] = "Entry.decidedOn",
    };

    [Fact]
    public void Of_every_filter_and_grouping_it_is_said_what_it_goes_by() => Assert.Equal(Tells.Keys.Order(), Asked(Suite.Contract).Order());

    [Fact]
    public void Nobody_can_filter_or_group_by_what_he_may_not_read()
    {
        var told = from view in Suite.Views
                   from asked in Asked(view.Visible)
                   let field = Tells[asked].Split('.')
                   where (view.Visible.Type(field[0]) as CompositeType)?.Field(field[1]) is null
                   select $"{view}: {asked} tells {Tells[asked]}";
        Assert.Equal([], told);
    }

    private static IEnumerable<string> Asked(GraphQLSchema schema) =>
    [
        .. schema.Types.OfType<InputObjectType>().Where(type => type.Name.EndsWith("Filter", StringComparison.Ordinal)).SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}")),
        .. (schema.Type("PointDimension") as EnumType)?.Values.Select(value => $"PointDimension.{value.Name}") ?? [],
    ];
}
