using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>A case that was handed over, and a score that was given here, can be followed up when the person serves elsewhere; more is not told.</summary>
public sealed class SubmitAfterLeavingTests
{
    private const string Submit = "mutation($entries: [EntryInput!]!) { submit(entries: $entries) { results { result errors { code path } standing { status } } } }";
    private const string HandedOver = """{"transfer": "caseTransferred"}""";

    [Fact]
    public async Task The_department_that_a_case_was_handed_to_tells_its_result_and_hears_no_standing()
    {
        await using var hub = await LeftAsync();
        Assert.Equal("UNKNOWN_PERSON", await RefusedAsync(hub, Callers.HaikouHealth, Sent.Of("caseResult")));
        var answer = await SendAsync(hub, Callers.HaikouHealth, Sent.Of("caseResult", HandedOver));
        Assert.Equal("ACCEPTED", (string?)answer["data"]!["submit"]!["results"]![0]!["result"]);
        Assert.Null(answer["data"]!["submit"]!["results"]![0]!["standing"]);
        Assert.Equal("WITHHELD", (string?)Assert.Single(answer["errors"]!.AsArray())!["extensions"]!["code"]);
    }

    [Fact]
    public async Task It_opens_neither_another_s_case_nor_another_person()
    {
        await using var hub = await LeftAsync();
        Assert.Equal("UNKNOWN_PERSON", await RefusedAsync(hub, Callers.HaikouHealth, Sent.Of("caseResult", """{"transfer": "caseTransferred", "person": "D330106000002"}""")));
        Assert.Equal("UNKNOWN_PERSON", await RefusedAsync(hub, Callers.HaikouHealth, Sent.Of("caseResult", """{"transfer": "caseTransferred", "person": "D330106000009"}""")));
        var control = LedgerEntry.ControlOf(RegionCode.Parse(Sent.Region), "caseTransferred");
        foreach (var transfer in (string[])["caseTransferred", control, Sent.Points, "nothing"])
        {
            Assert.Equal("UNKNOWN_ENTRY", await RefusedAsync(hub, Callers.HaikouDrug, Sent.Of("caseResult", $$"""{"transfer": "{{transfer}}", "institution": "{{Given.HaikouPharmacy}}"}""")));
        }
    }

    [Fact]
    public async Task The_institution_objects_to_the_score_that_was_given_there_and_hears_no_standing()
    {
        await using var hub = await LeftAsync();
        foreach (var entry in (JsonObject[])[Sent.Of("objection"), Sent.Of("objectionStep")])
        {
            var answer = await SendAsync(hub, Callers.HaikouHospital, entry);
            Assert.Equal("ACCEPTED", (string?)answer["data"]!["submit"]!["results"]![0]!["result"]);
            Assert.Null(answer["data"]!["submit"]!["results"]![0]!["standing"]);
        }

        Assert.Equal("OUT_OF_REACH", await RefusedAsync(hub, Callers.HaikouHospital, Sent.Of("dutyDone")));
    }

    [Fact]
    public async Task Whoever_sends_the_leave_taking_itself_hears_the_standing()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital));
        var answer = await SendAsync(hub, Callers.HaikouHospital, Sent.Of("registrationClosed"));
        Assert.Equal("NORMAL", (string?)answer["data"]!["submit"]!["results"]![0]!["standing"]!["status"]);
    }

    /// <summary>Person 1, with points and a case handed to HEALTH, has left Haikou's hospital for another province; person 2 was always there.</summary>
    private static async Task<TestHub> LeftAsync()
    {
        var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital), Given.Registration(2), Given.Registration(3, Given.HaikouPharmacy));
        foreach (var kind in (string[])["caseTransferred", "registrationClosed"])
        {
            Assert.Equal("ACCEPTED", (string?)(await SendAsync(hub, Callers.HaikouAgency, Sent.Of(kind)))["data"]!["submit"]!["results"]![0]!["result"]);
        }

        await hub.SubmitAsync(Given.Registration(1, registeredOn: "2025-06-23"));
        return hub;
    }

    private static async Task<string?> RefusedAsync(TestHub hub, Caller caller, JsonObject entry) =>
        (string?)(await SendAsync(hub, caller, entry))["data"]!["submit"]!["results"]![0]!["errors"]!.AsArray().Single()!["code"];

    private static Task<JsonNode> SendAsync(TestHub hub, Caller caller, JsonObject entry) => hub.AskAsync(caller, Submit, new { entries = new[] { entry } });
}
