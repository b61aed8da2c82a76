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

    [Fact]
    public async Task The_ledger_across_persons_has_what_their_own_lists_have_and_counts_no_more()
    {
        await using var hub = await TestHub.StartAsync(Elsewhere());
        foreach (var caller in (Caller[])[Callers.Health, Callers.Hospital, Callers.Health with { Region = RegionCode.Parse("460100") }, Callers.Drug, Callers.HaikouEnforcement])
        {
            var list = (await hub.DataAsync(caller, "{ entries(first: 500) { totalCount nodes { id } } }"))["entries"]!;
            var persons = (await hub.DataAsync(caller, "{ practitioners { nodes { entries { id } } } }"))["practitioners"]!["nodes"]!.AsArray().SelectMany(p => p!["entries"]!.AsArray());
            Assert.Equal(persons.Select(e => (string)e!["id"]!).Order(), list["nodes"]!.AsArray().Select(e => (string)e!["id"]!).Order());
            Assert.Equal(list["nodes"]!.AsArray().Count, (int)list["totalCount"]!);
        }
    }

    [Fact]
    public async Task Duties_and_deadlines_across_persons_are_the_caller_s_own()
    {
        await using var hub = await TestHub.StartAsync([.. Story.Of(1), .. Elsewhere(), .. Story.Of(2)]);
        foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital, Callers.HaikouAgency])
        {
            var list = (await hub.DataAsync(caller, "{ duties(first: 500) { totalCount nodes { id } } }"))["duties"]!;
            var persons = (await hub.DataAsync(caller, "{ practitioners { nodes { duties { id } } } }"))["practitioners"]!["nodes"]!.AsArray().SelectMany(p => p!["duties"]!.AsArray());
            Assert.Equal(persons.Select(e => (string)e!["id"]!).Order(), list["nodes"]!.AsArray().Select(e => (string)e!["id"]!).Order());
            Assert.Equal(list["nodes"]!.AsArray().Count, (int)list["totalCount"]!);
        }

        var deadlines = (await hub.DataAsync(Callers.Person(1), Deadlines))["deadlines"]!;
        Snapshot.Match("deadlines.json", deadlines.ToJsonString(Json.Indented));
        Assert.All(deadlines["nodes"]!.AsArray(), d => Assert.Equal("人员1", (string?)d!["practitioner"]!["name"]));
        Assert.Equal(0, (int)(await hub.DataAsync(Callers.HaikouAgency, "{ deadlines(where: { region: \"330000\" }) { totalCount } }"))["deadlines"]!["totalCount"]!);
        foreach (var field in (string[])["duties", "deadlines"])
        {
            foreach (var caller in (Caller[])[Callers.Health, Callers.Drug, Callers.HaikouEnforcement, Callers.Settlement, Callers.Platform]) Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(caller, $"{{ {field} {{ totalCount }} }}"))["extensions"]!["code"]);
        }
    }

    [Fact]
    public async Task Deadlines_and_duties_are_found_again_by_their_ids_by_whoever_has_them()
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        var data = await hub.DataAsync(Callers.Agency, "{ deadlines { nodes { id } } duties { nodes { id } } }");
        foreach (var (list, type) in (IEnumerable<(string, string)>)[("deadlines", "Deadline"), ("duties", "Duty")])
        {
            Assert.NotEmpty(data[list]!["nodes"]!.AsArray());
            foreach (var id in data[list]!["nodes"]!.AsArray().Select(n => (string)n!["id"]!))
            {
                foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital, Callers.Person(1)]) Assert.Equal(type, (string?)(await NodeAsync(hub, caller, id))?["__typename"]);
                foreach (var caller in (Caller?[])[Callers.HaikouAgency, Callers.Health, Callers.Person(2), Callers.Platform, null]) Assert.Null(await NodeAsync(hub, caller, id));
            }
        }
    }

    private const string Deadlines = """
        { deadlines { totalCount nodes { kind by opensOn dueOn provisional doneOn overdue advisory practitioner { name } institution { code } region article { rulebook number } } } }
        """;

    /// <summary>One person at two institutions of two provinces, with a score, its notice and its reversal at each.</summary>
    private static Entry[] Elsewhere()
    {
        Entry[] Of(string institution, string agency) =>
        [
            Given.Points(3, institution), new NoticeEntry { Id = $"notice-{agency}", Region = RegionCode.Parse(agency), Entry = LedgerEntry.ControlOf(RegionCode.Parse(agency), "points-3-2025-06-10"), NoticedOn = Given.Day("2025-06-11"), DeliveredOn = Given.Day("2025-06-12"), DocumentNumber = "通1" },
            new ReversalEntry { Id = $"reversal-{agency}", Region = RegionCode.Parse(agency), Entry = LedgerEntry.ControlOf(RegionCode.Parse(agency), "points-3-2025-06-10"), DecidedOn = Given.Day("2025-06-20"), Reason = "撤销", DocumentNumber = "撤1" },
        ];
        return [Given.Registration(3), Given.Registration(3, Given.HaikouHospital, "2025-04-07"), .. Of(Given.HangzhouHospital, "330100"), .. Of(Given.HaikouHospital, "460100")];
    }

    private static async Task<System.Text.Json.Nodes.JsonNode?> NodeAsync(TestHub hub, Caller? caller, string id) =>
        (await hub.DataAsync(caller, "query($id: ID!) { node(id: $id) { __typename } }", new { id }))["node"];

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
