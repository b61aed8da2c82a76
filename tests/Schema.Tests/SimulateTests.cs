using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>A simulation answers as the submit would, stores nothing, and is no way to ask about those out of reach.</summary>
public sealed class SimulateTests
{
    private const string Simulate = """
        mutation($entry: EntryInput!) { simulate(entry: $entry) {
          refusals { code path article { rulebook number } } warnings { code }
          before { status } after { status from lastDay sanctions { cause entries { kind points } practitioner { codes } } }
          recipients { audience region } recipientsWithheld } }
        """;

    private const string Ledger = """{ practitioner(code: "D330106000001") { standing { status } entries { id } history { nodes { id } } } }""";

    [Fact]
    public async Task Points_are_weighed_before_they_are_sent_and_nothing_is_stored()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        var ledger = (await hub.DataAsync(Callers.HaikouAgency, Ledger)).ToJsonString();
        var simulated = await SimulateAsync(hub, Callers.HaikouAgency, Sent.Of("points"));
        Assert.Equal("[]", simulated["refusals"]!.ToJsonString());
        Assert.Equal(("SUSPENDED", "TERMINATED"), ((string?)simulated["before"]!["status"], (string?)simulated["after"]!["status"]));
        Assert.Contains("""{"kind":"points","points":4}""", simulated["after"]!["sanctions"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(ledger, (await hub.DataAsync(Callers.HaikouAgency, Ledger)).ToJsonString());

        await hub.AskAsync(Callers.HaikouAgency, "mutation($entries: [EntryInput!]!) { submit(entries: $entries) { results { result } } }", new { entries = new[] { Sent.Of("points") } });
        Assert.Equal("TERMINATED", (string?)(await hub.DataAsync(Callers.HaikouAgency, Ledger))["practitioner"]!["standing"]!["status"]);
        var again = await SimulateAsync(hub, Callers.HaikouAgency, Sent.Of("points"));
        Assert.Equal(("TERMINATED", "TERMINATED"), ((string?)again["before"]!["status"], (string?)again["after"]!["status"]));
        Assert.Equal("[]", again["recipients"]!.ToJsonString());
    }

    [Fact]
    public async Task A_refusal_says_code_and_article_and_nobody_would_hear()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital));
        var simulated = await SimulateAsync(hub, Callers.HaikouAgency, Sent.Of("points", """{"points": 9}"""));
        Assert.Equal("""[{"code":"SCORE_OUT_OF_BAND","path":["points"],"article":{"rulebook":"hainan","number":21}}]""", simulated["refusals"]!.ToJsonString());
        Assert.Null(simulated["after"]);
        Assert.Empty(simulated["recipients"]!.AsArray());
    }

    [Fact]
    public async Task Those_with_a_right_to_the_event_hear_of_it_in_the_county_the_city_and_the_province()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Registration(1));
        var simulated = await SimulateAsync(hub, Callers.HaikouAgency, Sent.Of("points"));
        Assert.Equal(
            [
                "HEALTH 460000", "HEALTH 460100", "HEALTH 460105", "INSTITUTION 460105", "INSURANCE 460000", "INSURANCE 460100", "INSURANCE 460105", "PRACTITIONER 460105",
            ], Recipients(simulated));
        // The other hospital's county, city and province: insurance, health, institution and person.
        Assert.Equal(8, (int)simulated["recipientsWithheld"]!);
        var nation = await SimulateAsync(hub, Callers.Nation, Sent.Of("points"));
        Assert.Equal((16, 0), (Recipients(nation).Count, (int)nation["recipientsWithheld"]!));
        Assert.Contains("HEALTH 330106", Recipients(nation));
    }

    [Fact]
    public async Task A_change_of_status_is_also_for_the_settlement_system_and_an_objection_for_no_department()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        Assert.Contains("SETTLEMENT 460100", Recipients(await SimulateAsync(hub, Callers.HaikouAgency, Sent.Of("points"))));
        var objecting = Recipients(await SimulateAsync(hub, Callers.HaikouPerson, Sent.Of("objection")));
        Assert.Contains("INSURANCE 460100", objecting);
        Assert.DoesNotContain(objecting, r => r.StartsWith("HEALTH", StringComparison.Ordinal) || r.StartsWith("SETTLEMENT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_may_not_send_an_entry_cannot_simulate_it()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Registration(2), Given.Points(2));
        foreach (var person in (string[])["D330106000002", "D330106000009"])
        {
            Assert.Contains("OUT_OF_REACH", await AnswerAsync(hub, Callers.HaikouHospital, Sent.Of("licenceLost", $$"""{"person": "{{person}}"}""")), StringComparison.Ordinal);
            Assert.Contains("UNKNOWN_PERSON", await AnswerAsync(hub, Callers.HaikouHealth, Sent.Of("licenceLost", $$"""{"person": "{{person}}"}""")), StringComparison.Ordinal);
        }

        Assert.Null((await hub.AskAsync(Callers.HaikouHospital, Simulate, new { entry = Sent.Of("points") }))["data"]);
        Assert.Contains("\"region\"", await AnswerAsync(hub, Callers.HaikouAgency, Sent.Of("points", """{"region": "330100"}""")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trying_it_on_somebody_who_serves_elsewhere_tells_neither_the_standing_nor_the_places()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Registration(2, Given.HaikouHospital));
        foreach (var entry in (JsonObject[])[Sent.Of("points"), Sent.Of("registration", """{"registeredOn": "2025-06-25", "commitmentOn": "2025-06-25"}""")])
        {
            var answer = await hub.AskAsync(Callers.HaikouAgency, Simulate, new { entry });
            Assert.All(answer["errors"]!.AsArray(), error => Assert.Equal("WITHHELD", (string?)error!["extensions"]!["code"]));
            var simulated = answer["data"]!["simulate"]!;
            Assert.Null(simulated["before"]);
            Assert.Null(simulated["after"]);
            Assert.Equal(0, (int)simulated["recipientsWithheld"]!);
            Assert.DoesNotContain(Recipients(simulated), r => r.Contains(" 33", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_goes_before_it_is_taken_for_submitted_as_far_as_the_caller_may_send_it()
    {
        const string After = "mutation($entry: EntryInput!, $following: [EntryInput!]!) { simulate(entry: $entry, following: $following) { refusals { code path } before { status } after { status lastDay } } }";
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital));
        var (first, second) = (Sent.Of("points", """{"id": "first"}"""), Sent.Of("points", """{"id": "second"}"""));
        var alone = (await hub.DataAsync(Callers.HaikouAgency, After, new { entry = second, following = Array.Empty<JsonObject>() }))["simulate"]!;
        var third = (await hub.DataAsync(Callers.HaikouAgency, After, new { entry = Sent.Of("points", """{"id": "third"}"""), following = new[] { first, second } }))["simulate"]!;
        Assert.Equal(("NORMAL", "NORMAL", "TERMINATED"), ((string?)alone["before"]!["status"], (string?)alone["after"]!["status"], (string?)third["after"]!["status"]));
        var strange = (await hub.DataAsync(Callers.HaikouAgency, After, new { entry = second, following = new[] { Sent.Of("points", """{"region": "330100"}""") } }))["simulate"]!;
        Assert.Equal("""["region"]""", strange["refusals"]![0]!["path"]!.ToJsonString());
        Assert.Null(strange["after"]);
        var many = await hub.AskAsync(Callers.HaikouAgency, After, new { entry = first, following = Enumerable.Repeat(second, 21) });
        Assert.Equal("TOO_MANY_ENTRIES", (string?)many["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Nothing_but_points_of_the_same_person_can_go_before_it()
    {
        const string After = "mutation($entry: EntryInput!, $following: [EntryInput!]!) { simulate(entry: $entry, following: $following) { refusals { code } warnings { code message } } }";
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Registration(2, Given.HaikouHospital));
        foreach (var first in (JsonObject[])[Sent.Of("registration"), Sent.Of("identityCorrected"), Sent.Of("points", """{"person": "D330106000002"}""")])
        {
            var answer = await hub.AskAsync(Callers.HaikouAgency, After, new { entry = Sent.Of("reportedStatus"), following = new[] { first } });
            Assert.Equal("NOT_TO_FOLLOW", (string?)answer["errors"]![0]!["extensions"]!["code"]);
            Assert.Null(answer["data"]);
        }
    }

    [Fact]
    public async Task Nothing_that_is_tried_on_somebody_out_of_reach_tells_how_it_stands_with_him()
    {
        const string After = """
            mutation($entry: EntryInput!, $following: [EntryInput!]!) { simulate(entry: $entry, following: $following) {
              refusals { code message } warnings { code message } before { status } after { status } recipients { audience region } recipientsWithheld } }
            """;
        await using var normal = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HaikouHospital));
        await using var suspended = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Registration(2, Given.HaikouHospital));
        foreach (var kind in (string[])["registration", "points", "publication", "licenceLost", "reportedStatus", "identityCorrected", "practicePenalty", "repairApplied", "restorationApplied", "registrationClosed"])
        {
            foreach (var following in (JsonObject[][])[[], [Sent.Of("points", """{"id": "before"}""")]])
            {
                var asked = new { entry = Sent.Of(kind), following };
                Assert.Equal((await normal.AskAsync(Callers.HaikouAgency, After, asked)).ToJsonString(), (await suspended.AskAsync(Callers.HaikouAgency, After, asked)).ToJsonString());
            }
        }
    }

    private static async Task<JsonNode> SimulateAsync(TestHub hub, Caller caller, JsonObject entry) => (await hub.DataAsync(caller, Simulate, new { entry }))["simulate"]!;

    private static async Task<string> AnswerAsync(TestHub hub, Caller caller, JsonObject entry) => (await SimulateAsync(hub, caller, entry)).ToJsonString();

    private static List<string> Recipients(JsonNode simulated) =>
        [.. simulated["recipients"]!.AsArray().Select(r => $"{r!["audience"]} {r["region"]}").Order(StringComparer.Ordinal)];
}
