using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class ViewTests
{
    private static readonly GraphQLSchema Contract = GraphQLSchema.Parse(HubSchema.Contract);
    private static readonly SharingPolicy Policy = SharingPolicy.Read(Contract, Repository.Law);

    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, Caller?> All { get; } = new()
    {
        ["anyone"] = null,
        ["insurance-330100"] = Callers.Agency,
        ["health-330100"] = Callers.Health,
        ["drug-330100"] = Callers.Drug,
        ["enforcement-460100"] = Callers.HaikouEnforcement,
        ["enforcement-330100"] = Callers.HangzhouEnforcement,
        ["approval-460100"] = Callers.Approval,
        ["settlement-330000"] = Callers.Settlement,
        ["institution-330106"] = Callers.Hospital,
        ["practitioner"] = Callers.Person(1),
        ["platform-330000"] = Callers.Platform,
        ["auditor-000000"] = Callers.Auditor,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_audience_sees_what_the_law_gives_it(string name) => Snapshot.Match($"view-{name}.txt", Describe(View(All[name])));

    [Fact]
    public void HEALTH_has_no_ID_number() => Assert.Null(Field(Callers.Health, "Practitioner", "idNumber"));

    [Fact]
    public void PLATFORM_has_no_points_and_no_person_file()
    {
        Assert.Null(View(Callers.Platform).Schema.Type("PointAccount"));
        Assert.Null(View(Callers.Platform).Schema.Type("Practitioner"));
        Assert.NotNull(Field(Callers.Platform, "Query", "publicStatus"));
    }

    [Fact]
    public void Without_a_token_there_are_the_rulebooks_only() =>
        Assert.Equal(["node", "rulebooks", "rulebook"], View(null).Schema.Query!.Fields.Select(f => f.Name));

    [Fact]
    public void ENFORCEMENT_has_nothing_but_institutions_where_no_article_names_it()
    {
        Assert.NotNull(Field(Callers.HaikouEnforcement, "Query", "practitioner"));
        Assert.Equal(["node", "viewer", "institution", "rulebooks", "rulebook"], View(Callers.HangzhouEnforcement).Schema.Query!.Fields.Select(f => f.Name));
        Assert.Null(View(Callers.HangzhouEnforcement).Schema.Subscription);
    }

    [Fact]
    public void INSURANCE_has_the_ID_number_for_some_purposes_only()
    {
        Assert.NotNull(Field(Callers.Agency, "Practitioner", "idNumber"));
        Assert.Null(Field(Callers.Agency with { Purpose = Purpose.Settlement }, "Practitioner", "idNumber"));
    }

    [Fact]
    public void ENFORCEMENT_and_INSTITUTION_have_the_ID_number_masked()
    {
        Assert.Equal(Mask.IdNumber, Share(Callers.HaikouEnforcement, "Practitioner", "idNumber").Mask);
        Assert.Equal(Mask.IdNumber, Share(Callers.Hospital, "Practitioner", "idNumber").Mask);
        Assert.Null(Share(Callers.Person(1), "Practitioner", "idNumber").Mask);
    }

    [Fact]
    public void A_province_cites_its_own_articles_and_the_country_all()
    {
        Assert.Equal(["zhejiang/5"], Share(Callers.Agency, "Practitioner", "points").Basis.Select(a => a.ToString()));
        Assert.Equal(["hainan/5", "hainan/22", "shanxi/4", "zhejiang/5"], Share(Callers.Nation, "Practitioner", "points").Basis.Select(a => a.ToString()));
    }

    [Fact]
    public void SETTLEMENT_hears_status_changes_and_of_its_own_access_only()
    {
        Assert.Equal(["STATUS_CHANGED", "ACCESS_CHANGED"], ((EnumType)View(Callers.Settlement).Schema.Type("EventKind")!).Values.Select(v => v.Name));
        Assert.Null(View(Callers.Settlement).Schema.Type("LedgerEvent"));
    }

    [Fact]
    public void INSTITUTION_cannot_send_points() =>
        Assert.Null(((InputObjectType)View(Callers.Hospital).Schema.Type("EntryInput")!).Field("points"));

    public static TheoryData<string, string> Sending { get; } = new()
    {
        { "insurance-330100", "registration registrationClosed identityCorrected institutionDecision points reversal agreement notice dutyDone licenceLost practicePenalty caseTransferred repairApplied repair restorationApplied restorationDecided objection objectionStep objectionDecided reportedStatus reportSent" },
        { "institution-330106", "registration registrationClosed dutyDone licenceLost repairApplied restorationApplied objection objectionStep reportedStatus" },
        { "health-330100", "licenceLost practicePenalty caseResult" },
        { "drug-330100", "licenceLost practicePenalty caseResult" },
        { "enforcement-460100", "licenceLost practiceRestricted practicePenalty caseResult" },
        { "approval-460100", "licenceLost caseResult" },
        { "practitioner", "objection" },
    };

    [Theory]
    [MemberData(nameof(Sending))]
    public void Each_sender_has_the_entries_that_its_province_s_rule_lets_it_send(string name, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', ((InputObjectType)View(All[name]).Schema.Type("EntryInput")!).Fields.Select(f => f.Name)));

    [Theory]
    [InlineData("platform-330000")]
    [InlineData("auditor-000000")]
    [InlineData("anyone")]
    public void Who_sends_nothing_has_no_mutation(string name) => Assert.Null(View(All[name]).Schema.Mutation);

    [Fact]
    public void Whoever_only_listens_can_acknowledge_and_have_it_posted_and_nothing_else() => Assert.Equal(
        ["acknowledge", "registerWebhook", "rotateWebhookSecret", "pauseWebhook", "resumeWebhook", "retryDeadLetters", "removeWebhook"], View(All["settlement-330000"]).Schema.Mutation!.Fields.Select(f => f.Name));

    private static FieldDefinition? Field(Caller caller, string type, string field) => (View(caller).Schema.Type(type) as CompositeType)?.Field(field);

    private static FieldShare Share(Caller caller, string type, string field) => Assert.IsType<FieldShare>(View(caller).AnnotationOf(type, field), exactMatch: false);

    private static SchemaView View(Caller? caller)
    {
        var who = CallerClass.Of(caller);
        return SchemaView.Of(Contract, who.ToString(), new ViewPolicy(Policy, who));
    }

    private static string Describe(SchemaView view) => string.Join('\n',
        from type in view.Schema.Types.OfType<CompositeType>()
        where !type.IsIntrospection
        from field in type.Fields
        let share = (FieldShare)view.AnnotationOf(type, field)!
        select $"{type.Name}.{field.Name} {share.Reach}{(share is GuardedShare ? " checked" : "")}{(share.Mask is null ? "" : $" masked as {share.Mask}")} {string.Join(' ', share.Basis)}");
}
