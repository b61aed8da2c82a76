using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>What follows from a person's entries: objections, repairs, restorations, duties, deadlines; as each audience has it.</summary>
public sealed class FollowingTests
{
    private const string Whole = """
        { practitioner(code: "D330106000001") {
          objections { entry { kind decidedOn } practitioner { name } region filedOn receivedOn late statement steps { kind on to } decidedOn decidedBy outcome reason } objectionsWithheld
          repairs { practitioner { name } region route appliedOn receivedOn decidedOn outcome points shortenMonths reason article { rulebook number } } repairsWithheld
          restorations { practitioner { name } region institution { code } appliedOn receivedOn late decidedOn outcome effectiveOn reason article { rulebook number } } restorationsWithheld
          duties { kind by since doneOn practitioner { name } institution { code } region article { rulebook number } } dutiesWithheld
          standing { status underObjection official { region warning } } points { effectiveTotal repaired byRegion { warning } }
          registrations { reportedStatus reportedOn inAgreement practitioner { name } }
        } }
        """;

    private const string Outcomes = """
        { practitioner(code: "D330106000001") {
          objections { entry { kind decidedOn } practitioner { name } region decidedOn outcome } objectionsWithheld
          repairs { practitioner { name } region decidedOn outcome } repairsWithheld
          points { effectiveTotal repaired }
        } }
        """;

    [Fact]
    public async Task The_agency_the_institution_and_the_person_have_it_whole()
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        var whole = await hub.DataAsync(Callers.Agency, Whole);
        Snapshot.Match("following.json", whole["practitioner"]!.ToJsonString(Json.Indented));
        foreach (var caller in (Caller[])[Callers.Hospital, Callers.Person(1), Callers.Nation]) Assert.Equal(whole.ToJsonString(), (await hub.DataAsync(caller, Whole)).ToJsonString());
    }

    [Fact]
    public async Task HEALTH_has_the_outcomes_alone_and_does_not_hear_of_what_is_open()
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        Snapshot.Match("following-outcomes.json", (await hub.DataAsync(Callers.Health, Outcomes))["practitioner"]!.ToJsonString(Json.Indented));
    }

    [Theory]
    [InlineData("objections { statement }", "Objection.statement")]
    [InlineData("objections { steps { kind } }", "Objection.steps")]
    [InlineData("repairs { points }", "Repair.points")]
    [InlineData("repairs { reason }", "Repair.reason")]
    [InlineData("restorations { outcome }", "Practitioner.restorations")]
    [InlineData("restorationsWithheld", "Practitioner.restorationsWithheld")]
    [InlineData("duties { kind }", "Practitioner.duties")]
    [InlineData("standing { underObjection }", "Standing.underObjection")]
    [InlineData("registrations { reportedStatus }", "Registration.reportedStatus")]
    public async Task The_rest_is_not_shared_with_departments(string field, string named)
    {
        await using var hub = await TestHub.StartAsync();
        foreach (var caller in (Caller[])[Callers.Health, Callers.Drug])
        {
            var answer = await hub.AskAsync(caller, $$"""{ practitioner(code: "D330106000001") { name {{field}} } }""");
            Assert.Null(answer["data"]);
            Assert.Contains(answer["errors"]!.AsArray(), e => (string?)e!["extensions"]!["code"] == "NOT_SHARED" && (string?)e["extensions"]!["field"] == named);
        }
    }

    [Fact]
    public async Task What_another_institution_s_agency_decided_is_left_out_and_counted()
    {
        await using var hub = await TestHub.StartAsync([.. Story.Of(1), Given.Registration(1, Given.HaikouHospital, "2025-04-07")]);
        const string ask = """{ practitioner(code: "D330106000001") { objections { id } objectionsWithheld repairs { id } repairsWithheld restorations { id } restorationsWithheld } }""";
        Assert.Equal("""{"objections":[],"objectionsWithheld":2,"repairs":[],"repairsWithheld":2,"restorations":[],"restorationsWithheld":1}""",
            (await hub.DataAsync(Callers.HaikouAgency, ask))["practitioner"]!.ToJsonString());
        const string outcomes = """{ practitioner(code: "D330106000001") { objections { id } objectionsWithheld repairs { id } repairsWithheld } }""";
        var haikouHealth = Callers.Health with { Region = RegionCode.Parse("460100") };
        Assert.Equal("""{"objections":[],"objectionsWithheld":1,"repairs":[],"repairsWithheld":1}""", (await hub.DataAsync(haikouHealth, outcomes))["practitioner"]!.ToJsonString());
    }

    [Fact]
    public async Task Repairs_are_of_a_year_and_duties_open_or_not()
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        var person = (await hub.DataAsync(Callers.Agency, """
            { practitioner(code: "D330106000001") { now: repairs(year: 2025) { id } then: repairs(year: 2024) { id } open: duties(open: true) { id doneOn } done: duties(open: false) { id } all: duties { id } } }
            """))["practitioner"]!;
        Assert.Equal((2, 0), (person["now"]!.AsArray().Count, person["then"]!.AsArray().Count));
        Assert.Equal(person["all"]!.AsArray().Count, person["open"]!.AsArray().Count + person["done"]!.AsArray().Count);
        Assert.NotEmpty(person["open"]!.AsArray());
    }

    [Fact]
    public async Task What_follows_is_found_again_by_its_id_by_whoever_has_it_and_by_nobody_else()
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        var person = (await hub.DataAsync(Callers.Agency, """{ practitioner(code: "D330106000001") { objections { id } repairs { id } restorations { id } } }"""))["practitioner"]!;
        foreach (var (list, type) in (IEnumerable<(string, string)>)[("objections", "Objection"), ("repairs", "Repair"), ("restorations", "Restoration")])
        {
            foreach (var id in person[list]!.AsArray().Select(o => (string)o!["id"]!))
            {
                foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital, Callers.Person(1)]) Assert.Equal(type, await TypeAsync(hub, caller, id));
                foreach (var caller in (Caller?[])[Callers.HaikouAgency, Callers.Drug, Callers.Person(2), Callers.Settlement, Callers.Platform, Callers.Auditor, null]) Assert.Null(await TypeAsync(hub, caller, id));
            }
        }

        Assert.Equal(["Objection", null], await TypesAsync(hub, Callers.Health, person["objections"]!));
        Assert.Equal(["Repair", null], await TypesAsync(hub, Callers.Health, person["repairs"]!));
        Assert.Equal([null], await TypesAsync(hub, Callers.Health, person["restorations"]!));
    }

    private static async Task<List<string?>> TypesAsync(TestHub hub, Caller caller, JsonNode list)
    {
        var types = new List<string?>();
        foreach (var one in list.AsArray()) types.Add(await TypeAsync(hub, caller, (string)one!["id"]!));
        return types;
    }

    private static async Task<string?> TypeAsync(TestHub hub, Caller? caller, string id) =>
        (string?)(await hub.DataAsync(caller, "query($id: ID!) { node(id: $id) { __typename } }", new { id }))["node"]?["__typename"];
}
