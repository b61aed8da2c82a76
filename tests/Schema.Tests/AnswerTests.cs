using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class AnswerTests
{
    [Fact]
    public async Task A_person_in_two_provinces_has_two_official_totals_one_sum_and_one_standing()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1), Given.Points(1, Given.HaikouHospital, decidedOn: "2025-06-20"));
        var person = (await hub.DataAsync(Callers.Nation, """
            { practitioner(code: "D330106000001") {
              codes name idNumber categories
              registrations { institution { code name region } category department active }
              standing { status effects from lastDay termExpired official { region status from lastDay } sanctions { status cause region article { rulebook number } from lastDay } explanation { text(language: EN) article { rulebook number } reading points total } }
              points { year total effectiveTotal highestSingle byRegion { region total effectiveTotal } byInstitution { institution { code } total } entries { kind points counted decision circumstance documentNumber } nextThreshold { at measure } }
              sanctions { totalCount nodes { status institution { code } entries { points } entriesWithheld practitioner { name } } }
              history { nodes { before after effectiveFrom lastDay cause } }
              entries { kind region decidedOn institution { code } }
            } }
            """))["practitioner"]!;
        Snapshot.Match("practitioner.json", person.ToJsonString(Json.Indented));
    }

    [Fact]
    public async Task A_standing_can_be_asked_of_another_day_and_as_known_at_another_moment()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        var before = Scalars.WriteMoment(DateTimeOffset.UtcNow.AddMilliseconds(1));
        await WaitUntilAsync(DateTimeOffset.UtcNow.AddMilliseconds(20));
        await hub.SubmitAsync(Given.Points(1));
        var person = (await hub.DataAsync(Callers.Agency, $$"""
            { practitioner(code: "D330106000001") { now: standing { status } then: standing(asKnownAt: "{{before}}") { status asKnownAt } earlier: standing(asOf: "2025-06-11") { status asOf } } }
            """))["practitioner"]!;
        Assert.Equal($$$"""{"now":{"status":"SUSPENDED"},"then":{"status":"NORMAL","asKnownAt":"{{{before}}}"},"earlier":{"status":"NORMAL","asOf":"2025-06-11"}}""", person.ToJsonString());
    }

    [Fact]
    public async Task Points_are_summed_by_what_is_asked_for_within_the_caller_s_reach()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(2), Given.Registration(3, Given.HaikouHospital), Given.Points(1), Given.Points(2, responsibility: Responsibility.Principal), Given.Points(3, Given.HaikouHospital));
        var ask = "query { pointTotals(year: 2025, by: [REGION, INSTITUTION]) { region institution { code } category persons entries points suspended terminated } }";
        Assert.Equal($$$"""[{"region":"330106","institution":{"code":"{{{Given.HangzhouHospital}}}"},"category":null,"persons":2,"entries":2,"points":22,"suspended":1,"terminated":1}]""",
            (await hub.DataAsync(Callers.Health, ask))["pointTotals"]!.ToJsonString());
        Assert.Equal(2, (await hub.DataAsync(Callers.Nation, ask))["pointTotals"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_viewer_sees_who_it_is_taken_for_and_every_field_that_it_has()
    {
        await using var hub = await TestHub.StartAsync();
        var viewer = (await hub.DataAsync(Callers.Hospital, "{ viewer { audience region institution purpose fields { type field reach mask basis { rulebook number } } } }"))["viewer"]!;
        Assert.Equal(("INSTITUTION", "330106", Given.HangzhouHospital, "FUND_SUPERVISION"), ((string?)viewer["audience"], (string?)viewer["region"], (string?)viewer["institution"], (string?)viewer["purpose"]));
        Assert.Contains(viewer["fields"]!.AsArray(), f => f!.ToJsonString() ==
            """{"type":"Practitioner","field":"idNumber","reach":"OWN","mask":"ID_NUMBER","basis":[{"rulebook":"zhejiang","number":11}]}""");
    }

    [Fact]
    public async Task The_rules_are_everyone_s()
    {
        await using var hub = await TestHub.StartAsync();
        var data = await hub.DataAsync(null, """{ rulebooks(on: "2025-03-15") { id } rulebook(region: "460105") { id region articles(number: 24) { number gist } measures { total single status months bannedYears action article { number } } } expired: rulebook(region: "140100", on: "2027-01-01") { id } }""");
        Snapshot.Match("rulebook.json", data.ToJsonString(Json.Indented));
    }

    [Fact]
    public async Task Exactly_one_of_code_and_id_names_a_person()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        Assert.Equal("BAD_ARGUMENTS", (string?)(await hub.ErrorAsync(Callers.Agency, "{ practitioner { name } }"))["extensions"]!["code"]);
        var id = (string?)(await hub.DataAsync(Callers.Agency, """{ practitioner(code: "D330106000001") { id } }"""))["practitioner"]!["id"];
        Assert.Equal("人员1", (string?)(await hub.DataAsync(Callers.Agency, "query($id: ID!) { practitioner(id: $id) { name } }", new { id }))["practitioner"]!["name"]);
    }

    private static async Task WaitUntilAsync(DateTimeOffset moment)
    {
        while (DateTimeOffset.UtcNow < moment) await Task.Yield();
    }
}
