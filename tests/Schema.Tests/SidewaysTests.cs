using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>What one record could tell of others that its reader does not reach, and does not.</summary>
public sealed class SidewaysTests
{
    [Fact]
    public async Task Departments_do_not_hear_through_the_ledger_of_what_is_open_between_person_institution_and_agency()
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        var whole = await EntriesAsync(hub, Callers.Agency);
        Assert.Superset(new HashSet<string>(["objection", "objectionStep", "repairApplied", "restorationApplied", "restorationDecided", "reportedStatus"]), whole.Select(e => e.Kind).ToHashSet());
        Assert.Equal(["objectionDecided", "points", "registration", "repair"], (await EntriesAsync(hub, Callers.Health)).Select(e => e.Kind).Distinct().Order());
        var person = (await hub.DataAsync(Callers.Health, """{ practitioner(code: "D330106000001") { entries { kind } entriesWithheld } }"""))["practitioner"]!;
        Assert.Equal(["objectionDecided", "points", "registration", "repair"], person["entries"]!.AsArray().Select(e => (string)e!["kind"]!).Distinct().Order());
        Assert.Equal(0, (int)person["entriesWithheld"]!);
        Assert.Equal(0, (int)(await hub.DataAsync(Callers.Health, """{ entries(where: { kind: ["objection"] }) { totalCount } }"""))["entries"]!["totalCount"]!);
        foreach (var (kind, id) in whole) Assert.Equal(kind is "objectionDecided" or "points" or "registration" or "repair", await HasAsync(hub, Callers.Health, id));
    }

    [Fact]
    public async Task An_institution_does_not_hear_through_the_ledger_of_a_case_between_agency_and_department()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Transferred());
        Assert.Equal(["caseTransferred", "points", "registration"], (await EntriesAsync(hub, Callers.Agency)).Select(e => e.Kind).Order());
        Assert.Equal(["points", "registration"], (await EntriesAsync(hub, Callers.Hospital)).Select(e => e.Kind).Order());
        Assert.Equal(0, (int)(await hub.DataAsync(Callers.Hospital, """{ practitioner(code: "D330106000001") { entriesWithheld } }"""))["practitioner"]!["entriesWithheld"]!);
    }

    [Fact]
    public async Task What_a_decision_elsewhere_came_to_is_not_told_by_its_event()
    {
        await using var hub = await TestHub.StartAsync([.. Story.Of(1), Given.Registration(1, Given.HaikouHospital, "2025-03-04")]);
        const string ask = "{ events(where: { kinds: [OBJECTION_DECIDED, REPAIR_DECIDED, RESTORATION_DECIDED] }) { nodes { kind ... on LedgerEvent { detail } } } }";
        foreach (var caller in (Caller[])[Callers.HaikouAgency, Callers.HaikouHospital])
        {
            var answer = await hub.AskAsync(caller, ask);
            Assert.Equal(3, answer["data"]!["events"]!["nodes"]!.AsArray().Count);
            Assert.All(answer["data"]!["events"]!["nodes"]!.AsArray(), e => Assert.Null(e!["detail"]));
            Assert.Equal(3, answer["errors"]!.AsArray().Count(e => (string?)e!["extensions"]!["code"] == "WITHHELD"));
        }

        foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital, Callers.Person(1)]) Assert.All((await hub.DataAsync(caller, ask))["events"]!["nodes"]!.AsArray(), e => Assert.NotNull(e!["detail"]));
    }

    [Fact]
    public async Task A_suspension_that_is_not_delivered_yet_is_not_in_the_ratio_that_a_department_has()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1, delivered: false));
        foreach (var (caller, suspended) in (IEnumerable<(Caller, int)>)[(Callers.Agency, 1), (Callers.Hospital, 1), (Callers.Health, 0)])
        {
            var institution = (await hub.DataAsync(caller, "query($code: InstitutionCode!) { institution(code: $code) { ratio(year: 2025) { suspended related } } }", new { code = Given.HangzhouHospital }))["institution"]!;
            Assert.Equal($$"""{"suspended":{{suspended}},"related":1}""", institution["ratio"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task A_registration_that_was_closed_does_not_tell_the_status_of_today()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital, "2025-04-07"), Told(), Closed());
        var before = await ClosedAsync(hub);
        await hub.SubmitAsync(Given.Points(1, Given.HaikouHospital));
        Assert.Equal(before, await ClosedAsync(hub));
    }

    [Fact]
    public async Task No_id_names_the_file_of_a_person_who_may_have_left()
    {
        await using var hub = await TestHub.StartAsync([.. Story.Of(1), Agreement()]);
        var file = (string)(await hub.DataAsync(Callers.Agency, """{ practitioner(code: "D330106000001") { id } }"""))["practitioner"]!["id"]!;
        var data = await hub.DataAsync(Callers.Agency, """{ deadlines { nodes { id } } duties { nodes { id } } sanctions { nodes { id cause } } }""");
        Assert.Contains("AGREEMENT_SUSPENDED", data.ToJsonString(), StringComparison.Ordinal);
        foreach (var list in (string[])["deadlines", "duties", "sanctions"])
        {
            Assert.NotEmpty(data[list]!["nodes"]!.AsArray());
            foreach (var id in data[list]!["nodes"]!.AsArray().Select(n => (string)n!["id"]!))
            {
                Assert.DoesNotContain(file, id, StringComparison.Ordinal);
                Assert.True(await HasAsync(hub, Callers.Agency, id));
            }
        }
    }

    [Fact]
    public async Task A_person_finds_his_own_sanction_by_its_id()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Registration(2));
        var id = (string)(await hub.DataAsync(Callers.Agency, "{ sanctions { nodes { id } } }"))["sanctions"]!["nodes"]![0]!["id"]!;
        Assert.True(await HasAsync(hub, Callers.Person(1), id));
        Assert.False(await HasAsync(hub, Callers.Person(2), id));
    }

    [Fact]
    public async Task The_result_of_a_case_is_for_the_departments_of_where_it_happened()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1, Given.HaikouPharmacy), Given.Registration(1, Given.HangzhouPharmacy), Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouPharmacy), Result());
        foreach (var caller in (Caller[])[Callers.HaikouDrug, Callers.HaikouEnforcement, Callers.Approval, Callers.HaikouAgency]) Assert.Single(await ResultsAsync(hub, caller));
        foreach (var caller in (Caller[])[Callers.Drug, Callers.HaikouHealth]) Assert.Empty(await ResultsAsync(hub, caller));
    }

    [Fact]
    public async Task Simulating_a_registration_does_not_tell_whether_somebody_is_known_elsewhere()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HaikouHospital));
        const string ask = "mutation($entry: EntryInput!) { simulate(entry: $entry) { refusals { code } warnings { code } before { status } after { status } recipients { audience region } recipientsWithheld } }";
        var answers = new List<string>();
        foreach (var n in (int[])[1, 9])
        {
            var entry = Sent.Of("registration", $$"""{"person": "{{Given.Code(n).Value}}", "idNumber": "{{Given.IdNumber(n)}}", "name": "人员{{n}}", "registeredOn": "2025-06-25", "commitmentOn": "2025-06-25"}""");
            answers.Add((await hub.AskAsync(Callers.HaikouHospital, ask, new { entry })).ToJsonString());
        }

        Assert.Contains("WITHHELD", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task A_settlement_system_has_the_state_of_an_agreement_and_not_the_document()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Agreement());
        const string ask = "query($code: InstitutionCode!) {{ institution(code: $code) {{ agreements {{ {0} }} }} }}";
        var state = await hub.DataAsync(Callers.Settlement, string.Format(System.Globalization.CultureInfo.InvariantCulture, ask, "state until"), new { code = Given.HangzhouHospital });
        Assert.Equal("""[{"state":"SUSPENDED","until":"2025-09-16"}]""", state["institution"]!["agreements"]!.ToJsonString());
        var refused = await hub.ErrorAsync(Callers.Settlement, string.Format(System.Globalization.CultureInfo.InvariantCulture, ask, "documentNumber"), new { code = Given.HangzhouHospital });
        Assert.Equal("NOT_SHARED", (string?)refused["extensions"]!["code"]);
    }

    private static async Task<List<string>> ResultsAsync(TestHub hub, Caller caller) =>
        [.. (await hub.DataAsync(caller, "{ events(where: { kinds: [CASE_RESULT] }) { nodes { id } } }"))["events"]!["nodes"]!.AsArray().Select(e => (string)e!["id"]!)];

    private static async Task<List<(string Kind, string Id)>> EntriesAsync(TestHub hub, Caller caller) =>
        [.. (await hub.DataAsync(caller, "{ entries(first: 500) { nodes { kind id } } }"))["entries"]!["nodes"]!.AsArray().Select(e => ((string)e!["kind"]!, (string)e["id"]!))];

    private static async Task<bool> HasAsync(TestHub hub, Caller caller, string id) => (await hub.DataAsync(caller, "query($id: ID!) { node(id: $id) { id } }", new { id }))["node"] is not null;

    private static async Task<string> ClosedAsync(TestHub hub)
    {
        JsonNode data = await hub.DataAsync(Callers.Agency, "{ all: registrations { nodes { closedOn inAgreement } } yes: registrations(where: { inAgreement: true }) { totalCount } no: registrations(where: { inAgreement: false }) { totalCount } }");
        return data.ToJsonString();
    }

    private static ReportedStatusEntry Told() => new()
    {
        Id = "told", Region = RegionCode.Parse("330106"), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HangzhouHospital), Status = Status.Normal, ReportedOn = Given.Day("2025-04-30"),
    };

    private static RegistrationClosedEntry Closed() => new()
    {
        Id = "closed", Region = RegionCode.Parse("330106"), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HangzhouHospital), ClosedOn = Given.Day("2025-06-28"), Reason = "离职",
    };

    private static CaseTransferredEntry Transferred() => new()
    {
        Id = "case", Region = RegionCode.Parse("330100"), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HangzhouHospital), To = Audience.Health,
        Entries = [LedgerEntry.ControlOf(RegionCode.Parse("330100"), "points-1-2025-06-10")], TransferredOn = Given.Day("2025-06-16"), DocumentNumber = "移1",
    };

    private static CaseResultEntry Result() => new()
    {
        Id = "result", Region = RegionCode.Parse("460100"), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HaikouPharmacy), DecidedOn = Given.Day("2025-06-27"), Result = "罚款",
    };

    private static AgreementEntry Agreement() => new()
    {
        Id = "suspended", Region = RegionCode.Parse("330100"), Institution = InstitutionCode.Parse(Given.HangzhouHospital), State = AgreementState.Suspended, DecidedOn = Given.Day("2025-06-16"),
        Until = Given.Day("2025-09-16"), Persons = [Given.Code(1)], Ground = "zhejiang/16", DocumentNumber = "协3",
    };
}
