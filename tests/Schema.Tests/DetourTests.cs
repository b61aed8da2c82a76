using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>What the policy keeps from a caller must not come by another way round.</summary>
public sealed class DetourTests
{
    private const string Named = "practitioner { name registrations { institution { code } } }";

    [Theory]
    [InlineData("... on StatusChanged { sanction { " + Named + " } }")]
    [InlineData("... on StatusChanged { sanction { entries { " + Named + " } } }")]
    [InlineData("... on LedgerEvent { entry { " + Named + " } }")]
    [InlineData(Named)]
    public async Task Whoever_has_left_the_caller_s_reach_cannot_be_read_through_old_events(string path)
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Closed(1), Given.Registration(1, Given.HaikouHospital, "2025-06-29"));
        var answer = await hub.AskAsync(Callers.Health, $"{{ events {{ nodes {{ kind {path} }} }} }}");
        Assert.Contains("WITHHELD", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("人员1", answer.ToJsonString(Json.Plain), StringComparison.Ordinal);
        Assert.DoesNotContain(Given.HaikouHospital, answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_an_act_or_registration_elsewhere_happened_is_withheld_from_an_event_too()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(1, Given.HaikouHospital, "2025-04-07"), Given.Points(1, Given.HaikouHospital));
        const string ask = "{ events(where: { kinds: [POINTS_RECORDED] }) { nodes { kind ... on LedgerEvent { institution { code } } } } }";
        foreach (var caller in (Caller[])[Callers.Health, Callers.Hospital])
        {
            var answer = await hub.AskAsync(caller, ask);
            Assert.Equal("WITHHELD", (string?)Assert.Single(answer["errors"]!.AsArray())!["extensions"]!["code"]);
            Assert.DoesNotContain(Given.HaikouHospital, answer.ToJsonString(), StringComparison.Ordinal);
        }

        foreach (var caller in (Caller[])[Callers.Agency, Callers.Person(1)]) Assert.Contains(Given.HaikouHospital, (await hub.DataAsync(caller, ask)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_by_institution_name_only_the_institutions_that_a_department_supervises()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        const string ask = """{ practitioner(code: "D330106000001") { points { total entriesWithheld byInstitution { institution { code } total } } } }""";
        Assert.Equal("""{"total":10,"entriesWithheld":1,"byInstitution":[]}""", (await hub.DataAsync(Callers.Health, ask))["practitioner"]!["points"]!.ToJsonString());
        foreach (var caller in (Caller[])[Callers.Agency, Callers.Person(1)])
        {
            Assert.Equal(10, (int)(await hub.DataAsync(caller, ask))["practitioner"]!["points"]!["byInstitution"]![0]!["total"]!);
        }
    }

    [Fact]
    public async Task A_sanction_that_is_not_delivered_yet_is_not_counted_among_the_suspensions_either()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1, delivered: false));
        const string ask = "{ pointTotals(year: 2025, by: []) { points suspended } }";
        Assert.Equal("""{"points":10,"suspended":0}""", (await hub.DataAsync(Callers.Health, ask))["pointTotals"]![0]!.ToJsonString());
        foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital])
        {
            Assert.Equal("""{"points":10,"suspended":1}""", (await hub.DataAsync(caller, ask))["pointTotals"]![0]!.ToJsonString());
        }
    }

    [Theory]
    [InlineData("""where: { institution: "H46010500077" }""")]
    [InlineData("""where: { region: "460000" }""")]
    [InlineData("""where: { category: [PHARMACY_PRINCIPAL] }""")]
    public async Task No_filter_tells_where_else_a_person_works(string where)
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Registration(1, Given.HaikouPharmacy), Given.Points(1));
        foreach (var caller in (Caller[])[Callers.Agency, Callers.Health, Callers.Hospital])
        {
            var lists = await hub.DataAsync(caller, $"{{ practitioners({where}) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} sanctions({where}) {{ totalCount nodes {{ id }} }} }}");
            Assert.Equal("""{"totalCount":0,"nodes":[],"pageInfo":{"hasNextPage":false,"endCursor":null}}""", lists["practitioners"]!.ToJsonString());
            Assert.Equal("""{"totalCount":0,"nodes":[]}""", lists["sanctions"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task Points_of_a_region_out_of_reach_are_not_summed_in_any_way()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        foreach (var where in (string[])["", """, where: { region: "460100" }""", $$""", where: { institution: "{{Given.HaikouHospital}}" }"""])
        {
            foreach (var caller in (Caller[])[Callers.Agency, Callers.Health, Callers.Hospital])
            {
                Assert.Empty((await hub.DataAsync(caller, $"{{ pointTotals(year: 2025, by: [REGION, INSTITUTION, CATEGORY, CIRCUMSTANCE, MONTH]{where}) {{ points }} }}"))["pointTotals"]!.AsArray());
            }
        }
    }

    [Fact]
    public async Task An_event_filter_on_others_persons_and_regions_hears_nothing()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Points(1), Given.Registration(2, Given.HaikouHospital), Given.Points(2, Given.HaikouHospital));
        var begin = (string?)(await hub.DataAsync(Callers.HaikouAgency, "{ events(first: 1) { pageInfo { endCursor } } }"))["events"]!["pageInfo"]!["endCursor"];
        foreach (var where in (string[])["""where: { persons: ["D330106000002"] }""", """where: { region: "460000" }""", $"after: \"{begin}\", where: {{ persons: [\"D330106000002\"], status: [SUSPENDED] }}"])
        {
            foreach (var caller in (Caller[])[Callers.Agency, Callers.Health, Callers.Hospital, Callers.Person(1)])
            {
                var answer = await hub.AskAsync(caller, $"{{ events({where}) {{ nodes {{ id practitioner {{ codes }} }} pageInfo {{ hasNextPage }} }} }}");
                Assert.True(answer["data"] is null || answer["data"]!["events"]!["nodes"]!.AsArray().Count == 0, $"{caller.Audience} {where}: {answer}");
            }
        }
    }

    [Fact]
    public async Task A_cursor_of_another_caller_s_list_gives_no_more_than_the_list_itself()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2), Given.Registration(3, Given.HaikouHospital), Given.Points(3, Given.HaikouHospital));
        var others = await hub.DataAsync(Callers.HaikouAgency, "{ practitioners { edges { cursor } } sanctions { edges { cursor } } }");
        foreach (var list in (string[])["practitioners", "sanctions"])
        {
            var page = await hub.DataAsync(Callers.Health, $"{{ {list}(after: \"{others[list]!["edges"]![0]!["cursor"]}\") {{ totalCount nodes {{ id }} }} }}");
            var all = await hub.DataAsync(Callers.Health, $"{{ {list} {{ totalCount nodes {{ id }} }} }}");
            Assert.Equal((int)all[list]!["totalCount"]!, (int)page[list]!["totalCount"]!);
            Assert.Subset(Ids(all[list]!), Ids(page[list]!));
        }
    }

    private static HashSet<string?> Ids(JsonNode list) => [.. list["nodes"]!.AsArray().Select(n => (string?)n!["id"])];

    private static RegistrationClosedEntry Closed(int n) => new()
    {
        Id = $"closed-{n}", Region = RegionCode.Parse("330106"), Person = Given.Code(n), Institution = InstitutionCode.Parse(Given.HangzhouHospital), ClosedOn = Given.Day("2025-06-28"), Reason = "离职",
    };
}
