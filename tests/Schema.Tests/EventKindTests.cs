using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Events of every kind that entries make: who hears of them, and what of them.</summary>
public sealed class EventKindTests
{
    private const string Ask = "{ events(first: 500) { nodes { kind region practitioner { name } ... on LedgerEvent { entry { kind } institution { code } detail } } } }";

    [Fact]
    public async Task Agency_and_institution_hear_of_what_follows_and_a_department_of_the_outcomes()
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        var agency = await KindsAsync(hub, Callers.Agency);
        Snapshot.Match("events.json", (await hub.DataAsync(Callers.Agency, Ask)).ToJsonString(Json.Indented));
        Assert.Superset(new HashSet<string>(["OBJECTION_OPENED", "OBJECTION_STEP", "OBJECTION_DECIDED", "REPAIR_APPLIED", "REPAIR_DECIDED", "STATUS_MISMATCH", "DUTY_OPENED"]), agency);
        Assert.Subset(agency, await KindsAsync(hub, Callers.Hospital));
        var health = await KindsAsync(hub, Callers.Health);
        Assert.Superset(new HashSet<string>(["OBJECTION_DECIDED", "REPAIR_DECIDED", "POINTS_RECORDED", "STATUS_CHANGED"]), health);
        Assert.DoesNotContain(health, kind => kind is "OBJECTION_OPENED" or "OBJECTION_STEP" or "REPAIR_APPLIED" or "STATUS_MISMATCH" or "DUTY_OPENED" or "REGISTRATION_CHANGED");
        Assert.DoesNotContain("STATUS_MISMATCH", await KindsAsync(hub, Callers.Person(1)));
        Assert.Empty(await KindsAsync(hub, Callers.HaikouAgency));
    }

    [Fact]
    public async Task A_filter_holds_for_events_without_a_person_too()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Agreement());
        const string fields = "nodes { kind practitioner { name } ... on LedgerEvent { entry { kind agreement } institution { code } detail } }";
        var heard = (await hub.DataAsync(Callers.Hospital, $"{{ events(where: {{ kinds: [AGREEMENT_CHANGED], region: \"330000\", institutionKind: MEDICAL }}) {{ {fields} }} }}"))["events"]!["nodes"]!;
        Assert.Equal($$$"""[{"kind":"AGREEMENT_CHANGED","practitioner":null,"entry":{"kind":"agreement","agreement":"PAYMENT_PAUSED"},"institution":{"code":"{{{Given.HangzhouHospital}}}"},"detail":"PAYMENT_PAUSED"}]""", heard.ToJsonString());
        foreach (var where in (string[])["persons: [\"D330106000001\"]", "institutionKind: PHARMACY", "region: \"460000\"", "status: [SUSPENDED]", "kinds: [THRESHOLD_REACHED]"])
        {
            Assert.DoesNotContain("AGREEMENT_CHANGED", (await hub.DataAsync(Callers.Agency, $"{{ events(where: {{ {where} }}) {{ nodes {{ kind }} }} }}")).ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Null((await hub.AskAsync(Callers.Health, "{ events(where: { kinds: [AGREEMENT_CHANGED] }) { nodes { kind } } }"))["data"]);
    }

    [Fact]
    public async Task What_an_event_elsewhere_says_is_withheld_with_where_it_happened()
    {
        await using var hub = await TestHub.StartAsync([.. Story.Of(1), Given.Registration(1, Given.HaikouHospital, "2025-03-04"), Decided()]);
        var other = Callers.Hospital with { Region = RegionCode.Parse("460105"), Institution = InstitutionCode.Parse(Given.HaikouHospital) };
        var answer = await hub.AskAsync(other, "{ events(where: { kinds: [OBJECTION_DECIDED] }) { nodes { kind ... on LedgerEvent { detail entry { decidedOn } institution { code } } } } }");
        Assert.Equal(2, answer["data"]!["events"]!["nodes"]!.AsArray().Count);
        Assert.All(answer["data"]!["events"]!["nodes"]!.AsArray(), e => Assert.Equal("""{"kind":"OBJECTION_DECIDED","detail":null,"entry":null,"institution":null}""", e!.ToJsonString()));
        Assert.All(answer["errors"]!.AsArray(), e => Assert.Equal("WITHHELD", (string?)e!["extensions"]!["code"]));
    }

    private static async Task<HashSet<string>> KindsAsync(TestHub hub, Caller caller) =>
        [.. (await hub.DataAsync(caller, "{ events(first: 500) { nodes { kind } } }"))["events"]!["nodes"]!.AsArray().Select(e => (string)e!["kind"]!)];

    private static AgreementEntry Agreement() => new()
    {
        Id = "paused", Region = RegionCode.Parse("330100"), Institution = InstitutionCode.Parse(Given.HangzhouHospital), State = AgreementState.PaymentPaused, DecidedOn = Given.Day("2025-06-16"), Persons = [], DocumentNumber = "协1",
    };

    private static ObjectionDecidedEntry Decided() => new()
    {
        Id = "decided-late", Region = RegionCode.Parse("330100"), Objection = LedgerEntry.ControlOf(RegionCode.Parse("330100"), "objection-1-2025-06-10"), DecidedOn = Given.Day("2025-06-30"),
        DecidedBy = InsuranceBody.Agency, Outcome = ObjectionOutcome.Upheld, Reason = "事实清楚",
    };
}
