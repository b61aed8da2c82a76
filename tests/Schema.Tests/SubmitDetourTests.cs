using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>A submit must not be a way to read.</summary>
public sealed class SubmitDetourTests
{
    private const string Submit = "mutation($entries: [EntryInput!]!) { submit(entries: $entries) { results { result control person errors { code message } warnings { code message } standing { status from } } } }";

    [Fact]
    public async Task An_institution_cannot_apply_for_the_restoration_of_others_staff_nor_learn_of_them_by_trying()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HaikouHospital), Given.Points(2, Given.HaikouHospital));
        var results = new HashSet<string>();
        foreach (var person in (string[])["D330106000002", "D330106000009"])
        {
            foreach (var region in (string[])["330100", "460100"]) results.Add((await SendAsync(hub, Callers.Hospital, Applied(person, region))).ToJsonString(Json.Plain));
        }

        Assert.Contains("OUT_OF_REACH", Assert.Single(results), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_institution_applies_for_its_own_staff()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1, decidedOn: "2025-01-10") with { Id = "old" });
        var result = await SendAsync(hub, Callers.Hospital, Applied("D330106000001", "330100"));
        Assert.DoesNotContain("OUT_OF_REACH", result.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_an_old_entry_again_does_not_tell_the_standing_of_somebody_who_has_left()
    {
        await using var hub = await TestHub.StartAsync();
        var registration = Registration(1);
        Assert.Equal("NORMAL", (string?)(await SendAsync(hub, Callers.Hospital, registration))["data"]!["submit"]!["results"]![0]!["standing"]!["status"]);
        await hub.SubmitAsync(
            new RegistrationClosedEntry { Id = "closed", Region = RegionCode.Parse("330106"), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HangzhouHospital), ClosedOn = Given.Day("2025-05-01"), Reason = "离职" },
            Given.Registration(1, Given.HaikouHospital, "2025-05-02"), Given.Points(1, Given.HaikouHospital));
        foreach (var caller in (Caller[])[Callers.Hospital, Callers.Agency])
        {
            var answer = await SendAsync(hub, caller, registration);
            Assert.Equal("UNCHANGED", (string?)answer["data"]!["submit"]!["results"]![0]!["result"]);
            Assert.Null(answer["data"]!["submit"]!["results"]![0]!["standing"]);
            Assert.Equal("WITHHELD", (string?)Assert.Single(answer["errors"]!.AsArray())!["extensions"]!["code"]);
        }
    }

    [Fact]
    public async Task An_entry_of_another_region_is_as_if_unknown_to_whoever_refers_to_it()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        var control = LedgerEntry.ControlOf(RegionCode.Parse("460100"), "points-1-2025-06-10");
        var answers = new HashSet<string>();
        foreach (var entry in (string[])[control, "points-1-2025-06-10", LedgerEntry.ControlOf(RegionCode.Parse("460100"), "nothing"), "nothing"])
        {
            answers.Add((await SendAsync(hub, Callers.Agency, Reversal(entry))).ToJsonString(Json.Plain));
        }

        Assert.Contains("UNKNOWN_ENTRY", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_cannot_move_another_province_s_institution_to_itself()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        var moving = Registration(2);
        moving["registration"]!["region"] = "460105";
        var answer = await SendAsync(hub, Callers.HaikouAgency, moving);
        Assert.Equal("REFUSED", (string?)answer["data"]!["submit"]!["results"]![0]!["result"]);
        Assert.Equal("330106", (string?)(await hub.DataAsync(Callers.Agency, $$"""{ institution(code: "{{Given.HangzhouHospital}}") { region } }"""))["institution"]!["region"]);
    }

    [Fact]
    public async Task What_an_institution_may_not_send_is_not_in_its_input_by_literal_nor_by_variable()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        foreach (var entry in (JsonObject[])[Reversal("points-1-2025-06-10"), Of("points", """{"id": "p"}"""), Of("notice", """{"id": "n"}"""), Of("restorationDecided", """{"id": "r"}""")])
        {
            var kind = entry.First().Key;
            var byVariable = await SendAsync(hub, Callers.Hospital, entry);
            Assert.Null(byVariable["data"]);
            var byLiteral = await hub.AskAsync(Callers.Hospital, $$"""mutation { submit(entries: [{ {{kind}}: { id: "x" } }]) { results { result } } }""");
            Assert.Null(byLiteral["data"]);
            Assert.DoesNotContain("PointsInput", byLiteral.ToJsonString() + byVariable.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal("SUSPENDED", (string?)(await hub.DataAsync(Callers.Hospital, """{ practitioner(code: "D330106000001") { standing { status } } }"""))["practitioner"]!["standing"]!["status"]);
    }

    [Theory]
    [InlineData("idNumber: NUMBER")]
    [InlineData("idNumber: \"NUMBER\", id: 1.5")]
    [InlineData("id: \"NUMBER\", name: 1")]
    public async Task No_error_repeats_an_ID_number_that_was_sent(string fields)
    {
        await using var hub = await TestHub.StartAsync();
        var number = Given.IdNumber(2);
        var answer = await hub.AskAsync(Callers.Agency, $"mutation {{ submit(entries: [{{ registration: {{ {fields.Replace("NUMBER", number, StringComparison.Ordinal)} }} }}]) {{ results {{ result }} }} }}");
        Assert.NotNull(answer["errors"]);
        Assert.DoesNotContain(number, answer.ToJsonString(), StringComparison.Ordinal);
    }

    private static Task<JsonNode> SendAsync(TestHub hub, Caller caller, JsonObject entry) => hub.AskAsync(caller, Submit, new { entries = new[] { entry } });

    private static JsonObject Of(string kind, string fields) => new() { [kind] = JsonNode.Parse(fields) };

    private static JsonObject Applied(string person, string region) =>
        Of("restorationApplied", $$"""{"id": "apply", "person": "{{person}}", "institution": "{{Given.HangzhouHospital}}", "region": "{{region}}", "appliedOn": "2025-06-30", "institutionAgrees": true}""");

    private static JsonObject Reversal(string entry) =>
        Of("reversal", $$"""{"id": "rev", "entry": "{{entry}}", "decidedOn": "2025-06-20", "reason": "撤销", "documentNumber": "号"}""");

    private static JsonObject Registration(int n) => Of("registration", $$"""
        {"id": "reg-{{n}}", "person": "D330106{{n:D6}}", "name": "人员{{n}}", "idNumber": "{{Given.IdNumber(n)}}", "institution": "{{Given.HangzhouHospital}}", "institutionName": "机构", "institutionKind": "MEDICAL",
         "region": "330106", "category": "DOCTOR", "registeredOn": "2025-04-06", "commitmentOn": "2025-04-06"}
        """);
}
