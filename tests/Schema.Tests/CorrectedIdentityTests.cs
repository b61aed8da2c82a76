using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>After a wrong ID number was corrected nobody reads through the old file what turned out to be another person's, by whatever way.</summary>
public sealed class CorrectedIdentityTests
{
    private const string Events = "{ events(first: 500) { nodes { kind cursor practitioner { codes } ... on LedgerEvent { entry { id } } } } }";
    private static readonly string Registered = LedgerEntry.ControlOf(RegionCode.Parse("330106"), $"reg-1-{Given.HangzhouHospital}");
    private static readonly string Scored = LedgerEntry.ControlOf(RegionCode.Parse("330100"), "points-1-2025-06-10");

    [Fact]
    public async Task The_person_of_the_old_file_no_longer_reads_the_others_entries_by_any_way()
    {
        await using var hub = await MistakenAsync();
        var person = Callers.HaikouPerson;
        var early = (await hub.DataAsync(person, Events))["events"]!["nodes"]!.AsArray();
        Assert.Contains(early, e => (string)e!["kind"]! == "POINTS_RECORDED");
        var sanction = (string)(await hub.DataAsync(person, $$"""{ practitioner(code: "{{Given.Code(1)}}") { sanctions { nodes { id } } } }"""))["practitioner"]!["sanctions"]!["nodes"]![0]!["id"]!;
        var before = DateTimeOffset.UtcNow.ToString("o");

        await CorrectAsync(hub);

        var replayed = (await hub.DataAsync(person, Events))["events"]!["nodes"]!.AsArray();
        Assert.DoesNotContain(replayed, e => (string)e!["kind"]! == "POINTS_RECORDED");
        Assert.Contains(replayed, e => (string)e!["kind"]! == "IDENTITY_CORRECTED");
        foreach (var cursor in early.Select(e => (string)e!["cursor"]!).Prepend("BEGIN"))
        {
            var heard = await hub.DataAsync(person, $$"""{ events(first: 500, after: "{{cursor}}") { nodes { kind ... on LedgerEvent { entry { id } } } } }""");
            Assert.DoesNotContain(Scored, heard.ToJsonString(), StringComparison.Ordinal);
        }

        foreach (var id in new[] { Scored, Registered, "R" + Registered, sanction }) Assert.Null((await hub.DataAsync(person, $$"""{ node(id: "{{id}}") { id } }"""))["node"]);
        var file = await hub.DataAsync(person, $$"""{ practitioner(code: "{{Given.Code(1)}}") { entries { id } registrations { id } sanctions { nodes { id } } standing(asKnownAt: "{{before}}") { status } points { total } } }""");
        Assert.DoesNotContain(Scored, file.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Registered, file.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(("NORMAL", 0), ((string)file["practitioner"]!["standing"]!["status"]!, (int)file["practitioner"]!["points"]!["total"]!));
        var objection = Sent.Of("objection", $$"""{"entry": "{{Scored}}"}""");
        var refused = (await hub.DataAsync(person, "mutation($e: EntryInput!) { submit(entries: [$e]) { results { result errors { code } } } }", new { e = objection }))["submit"]!["results"]![0]!;
        Assert.Equal("REFUSED", (string)refused["result"]!);
    }

    [Fact]
    public async Task The_person_of_the_new_file_has_them_and_the_union_stays_known_to_those_who_decide()
    {
        await using var hub = await MistakenAsync();
        var before = DateTimeOffset.UtcNow.ToString("o");
        var code = await CorrectAsync(hub);

        var person = Callers.Of(Audience.Practitioner, "330106", Purpose.SelfAccess) with { Person = PersonCode.Parse(code) };
        var file = (await hub.DataAsync(person, $$"""{ practitioner(code: "{{code}}") { entries { id kind } standing { status } } }"""))["practitioner"]!;
        Assert.Equal("SUSPENDED", (string)file["standing"]!["status"]!);
        Assert.Equal(["registration", "points", "identityCorrected"], file["entries"]!.AsArray().Select(e => (string)e!["kind"]!));

        var asked = $$"""{ practitioner(code: "{{Given.Code(1)}}") { now: standing { status } then: standing(asKnownAt: "{{before}}") { status } } }""";
        Assert.Equal("""{"practitioner":{"now":{"status":"NORMAL"},"then":{"status":"SUSPENDED"}}}""", (await hub.DataAsync(Callers.HaikouAgency, asked)).ToJsonString());
    }

    [Fact]
    public async Task Whoever_was_told_of_the_union_is_told_and_not_whose_the_rest_is_now()
    {
        await using var hub = await MistakenAsync();
        var code = await CorrectAsync(hub);
        foreach (var caller in new[] { Callers.HaikouHospital, Callers.HaikouAgency, Callers.HaikouHealth })
        {
            var answer = await hub.AskAsync(caller, "{ events(first: 500) { nodes { kind practitioner { codes } } } }");
            var told = answer["data"]!["events"]!["nodes"]!.AsArray().Where(e => (string)e!["kind"]! == "IDENTITY_CORRECTED").ToList();
            Assert.Equal(2, told.Count);
            Assert.Single(told, e => e!["practitioner"] is not null);
            Assert.DoesNotContain(code, answer.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Given.IdNumber(901), answer.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_the_insurance_of_the_persons_region_corrects_and_elsewhere_the_person_is_unknown()
    {
        await using var hub = await MistakenAsync();
        Assert.Equal("OUT_OF_REACH", await RefusalAsync(hub, Callers.TaiyuanAgency, "330100"));
        Assert.Equal("UNKNOWN_PERSON", await RefusalAsync(hub, Callers.TaiyuanAgency, "140100"));
        Assert.Equal("BAD_ID_NUMBER", await RefusalAsync(hub, Callers.Agency, "330100", "330106198001010012"));
        var health = await hub.AskAsync(Callers.Health, "mutation($e: EntryInput!) { submit(entries: [$e]) { results { result } } }", new { e = Correction("330100", Given.IdNumber(901)) });
        Assert.NotNull(health["errors"]);
    }

    [Fact]
    public async Task A_simulation_says_what_the_known_file_becomes_and_stores_nothing()
    {
        await using var hub = await MistakenAsync();
        const string ask = "mutation($e: EntryInput!) { simulate(entry: $e) { refusals { code } before { status } after { status } } }";
        var simulated = (await hub.DataAsync(Callers.Agency, ask, new { e = Correction("330100", Given.IdNumber(901)) }))["simulate"]!;
        Assert.Equal("""{"refusals":[],"before":{"status":"SUSPENDED"},"after":{"status":"NORMAL"}}""", simulated.ToJsonString());
        Assert.DoesNotContain("IDENTITY_CORRECTED", (await hub.DataAsync(Callers.Agency, Events)).ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Two persons under one code and number: one in Haikou, one scored in Hangzhou.</summary>
    private static Task<TestHub> MistakenAsync() => TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1));

    /// <returns>The code that the part which goes gets.</returns>
    private static async Task<string> CorrectAsync(TestHub hub)
    {
        var result = (await hub.DataAsync(Callers.Agency, "mutation($e: EntryInput!) { submit(entries: [$e]) { results { result person errors { code message } } } }", new { e = Correction("330100", Given.IdNumber(901)) }))["submit"]!["results"]![0]!;
        Assert.True((string)result["result"]! == "ACCEPTED", result.ToJsonString());
        return (string)result["person"]!;
    }

    private static async Task<string> RefusalAsync(TestHub hub, Caller caller, string region, string? number = null)
    {
        var result = (await hub.DataAsync(caller, "mutation($e: EntryInput!) { submit(entries: [$e]) { results { errors { code } } } }", new { e = Correction(region, number ?? Given.IdNumber(901), named: caller == Callers.Agency) }))["submit"]!["results"]![0]!;
        return (string)result["errors"]![0]!["code"]!;
    }

    private static JsonObject Correction(string region, string number, bool named = true) =>
        Sent.Of("identityCorrected", $$"""{"person": "{{Given.Code(1)}}", "region": "{{region}}", "idNumber": "{{number}}", "entries": {{(named ? $"[\"{Registered}\"]" : "null")}}}""");
}
