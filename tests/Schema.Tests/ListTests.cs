using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Lists across persons and institutions: what each caller has of them, by count as by row.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task Institutions_are_those_of_the_caller_s_region_and_kind()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HangzhouPharmacy), Given.Registration(3, Given.HaikouHospital), Given.Registration(1, Given.HaikouPharmacy));
        const string ask = "{ institutions { totalCount nodes { code } } }";
        Assert.Equal([Given.HangzhouHospital, Given.HangzhouPharmacy], await CodesAsync(hub, Callers.Agency, ask));
        Assert.Equal([Given.HangzhouHospital], await CodesAsync(hub, Callers.Health, ask));
        Assert.Equal([Given.HangzhouPharmacy], await CodesAsync(hub, Callers.Drug, ask));
        Assert.Equal([Given.HaikouPharmacy], await CodesAsync(hub, Callers.HaikouEnforcement, ask));
        Assert.Equal([Given.HangzhouHospital], await CodesAsync(hub, Callers.Hospital, ask));
        Assert.Equal([Given.HangzhouHospital, Given.HaikouPharmacy], await CodesAsync(hub, Callers.Person(1), ask));
        Assert.Equal(4, (await CodesAsync(hub, Callers.Nation, ask)).Count);
        Assert.Equal([Given.HangzhouPharmacy], await CodesAsync(hub, Callers.Agency, "{ institutions(where: { kind: PHARMACY, region: \"330100\" }) { totalCount nodes { code } } }"));
    }

    [Fact]
    public async Task Registrations_are_found_by_commitment_and_by_what_was_told_of_them()
    {
        await using var hub = await TestHub.StartAsync([
            Given.Registration(1), Given.Registration(2) with { CommitmentOn = null }, Given.Registration(3, Given.HaikouHospital), .. Story.Of(4)]);
        Assert.Equal(2, await CountAsync(hub, Callers.Agency, "committed: true"));
        Assert.Equal(1, await CountAsync(hub, Callers.Hospital, "committed: false"));
        Assert.Equal(1, await CountAsync(hub, Callers.Agency, "inAgreement: false"));
        Assert.Equal(0, await CountAsync(hub, Callers.Agency, "inAgreement: true"));
        Assert.Equal(1, await CountAsync(hub, Callers.HaikouAgency, "active: true"));
        Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(Callers.Health, "{ registrations { totalCount } }"))["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_registration_that_was_closed_does_not_lead_to_its_person_any_more()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Closed(1), Given.Registration(1, Given.HaikouHospital, "2025-06-29"));
        foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital])
        {
            var answer = await hub.AskAsync(caller, "{ registrations { nodes { closedOn practitioner { name } } } }");
            Assert.Equal("""[{"closedOn":"2025-06-28","practitioner":null}]""", answer["data"]!["registrations"]!["nodes"]!.ToJsonString());
            Assert.Equal("WITHHELD", (string?)Assert.Single(answer["errors"]!.AsArray())!["extensions"]!["code"]);
        }
    }

    [Fact]
    public async Task Entries_come_newest_first_and_a_filter_holds_for_all()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Registration(2, Given.HaikouHospital));
        var list = (await hub.DataAsync(Callers.Agency, "{ entries { totalCount nodes { kind practitioner { name } institution { code } } } }"))["entries"]!;
        Assert.Equal($$$"""{"totalCount":2,"nodes":[{"kind":"points","practitioner":{"name":"人员1"},"institution":{"code":"{{{Given.HangzhouHospital}}}"}},{"kind":"registration","practitioner":{"name":"人员1"},"institution":{"code":"{{{Given.HangzhouHospital}}}"}}]}""", list.ToJsonString(Json.Plain));
        foreach (var (where, count) in (IEnumerable<(string, int)>)[("kind: [\"points\"]", 1), ("kind: []", 0), ("decidedFrom: \"2025-06-01\"", 1), ("decidedTo: \"2025-06-01\"", 1), ("institutionKind: PHARMACY", 0), ("region: \"460000\"", 0), ("recordedFrom: \"2099-01-01T00:00:00Z\"", 0)])
        {
            Assert.Equal(count, (int)(await hub.DataAsync(Callers.Agency, $"{{ entries(where: {{ {where} }}) {{ totalCount }} }}"))["entries"]!["totalCount"]!);
        }
    }

    private static async Task<List<string>> CodesAsync(TestHub hub, Caller caller, string ask)
    {
        var list = (await hub.DataAsync(caller, ask))["institutions"]!;
        var codes = list["nodes"]!.AsArray().Select(n => (string)n!["code"]!).ToList();
        Assert.Equal(codes.Count, (int)list["totalCount"]!);
        return codes;
    }

    private static async Task<int> CountAsync(TestHub hub, Caller caller, string where)
    {
        var list = (await hub.DataAsync(caller, $"{{ registrations(where: {{ {where} }}) {{ totalCount nodes {{ id }} }} }}"))["registrations"]!;
        Assert.Equal(list["nodes"]!.AsArray().Count, (int)list["totalCount"]!);
        return (int)list["totalCount"]!;
    }

    private static RegistrationClosedEntry Closed(int n) => new()
    {
        Id = $"closed-{n}", Region = RegionCode.Parse("330106"), Person = Given.Code(n), Institution = InstitutionCode.Parse(Given.HangzhouHospital), ClosedOn = Given.Day("2025-06-28"), Reason = "离职",
    };
}
