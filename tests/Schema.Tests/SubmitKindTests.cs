using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Each kind of entry on its way in: taken, known again, and refused with a code and, where the law refuses it, the article.</summary>
public sealed class SubmitKindTests
{
    private const string TaiyuanHospital = "H14010500088";
    private const string InTaiyuan = """{"region": "140100"}""";
    private const string Submit = "mutation($entries: [EntryInput!]!) { submit(entries: $entries) { results { id result errors { code path message article { rulebook number } } } } }";

    private static readonly Dictionary<string, Way> Ways = new()
    {
        ["registration"] = new(Callers.HaikouHospital, """{"person": null, "category": "PHARMACY_PRINCIPAL", "principalRole": "PRINCIPAL"}""", "OUT_OF_SCOPE", "hainan/3"),
        ["registrationClosed"] = new(Callers.HaikouHospital, """{"closedOn": "2025-04-01", "updatedOn": null}""", "DATES_OUT_OF_ORDER"),
        ["identityCorrected"] = new(Callers.HaikouAgency, $$"""{"idNumber": "{{Given.IdNumber(1)}}"}""", "ID_NUMBER_UNCHANGED"),
        ["institutionDecision"] = new(Callers.HaikouAgency, """{"measures": ["PENALTY_REG38"]}""", "MEASURE_OF_ANOTHER_DECISION", "hainan/21"),
        ["points"] = new(Callers.HaikouAgency, """{"points": 9}""", "SCORE_OUT_OF_BAND", "hainan/21"),
        ["reversal"] = new(Callers.HaikouAgency, """{"newPoints": 12}""", "REVERSAL_NOT_LOWER"),
        ["agreement"] = new(Callers.HaikouAgency, """{"ground": "zhejiang/16"}""", "ARTICLE_OF_ANOTHER_PROVINCE", "zhejiang/16"),
        ["notice"] = new(Callers.HaikouAgency, """{"deliveredOn": "2025-06-10"}""", "DATES_OUT_OF_ORDER"),
        ["publication"] = new(Callers.HaikouAgency, """{"year": 2026}""", "YEAR_OUT_OF_RANGE"),
        ["dutyDone"] = new(Callers.HaikouHospital, """{"kind": "TALK_BY_AGENCY"}""", "DUTY_NOT_IN_RULE", "hainan/24"),
        ["licenceLost"] = new(Callers.HaikouHealth, """{"reportedOn": "2025-06-19"}""", "DATES_OUT_OF_ORDER"),
        ["licenceRegained"] = new(Callers.TaiyuanAgency, """{"region": "140100", "regainedOn": "2025-07-02"}""", "FUTURE_DATE") { Otherwise = InTaiyuan },
        ["practiceRestricted"] = new(Callers.HaikouHospital, """{"until": "2025-06-19"}""", "DATES_OUT_OF_ORDER"),
        ["practicePenalty"] = new(Callers.HaikouHealth, """{"decidedOn": "2025-07-02"}""", "FUTURE_DATE"),
        ["caseTransferred"] = new(Callers.HaikouAgency, """{"to": "DRUG"}""", "TRANSFER_NOT_TO", "hainan/6"),
        ["caseResult"] = new(Callers.HaikouHealth, """{"entryRestricted": true}""", "RESTRICTION_NOT_IN_RULE", "hainan/6") { After = "caseTransferred", Otherwise = """{"transfer": "caseTransferred"}""" },
        ["repairApplied"] = new(Callers.HaikouHospital, """{"institutionAgrees": false}""", "INSTITUTION_DISAGREES", "hainan/27"),
        ["repair"] = new(Callers.HaikouAgency, """{"points": 6}""", "REPAIR_TOO_MUCH", "hainan/28") { After = "repairApplied", Otherwise = """{"application": "repairApplied"}""" },
        ["restorationApplied"] = new(Callers.HaikouHospital, """{"institutionAgrees": false}""", "INSTITUTION_DISAGREES", "hainan/29"),
        ["restorationDecided"] = new(Callers.HaikouAgency, """{"reason": null}""", "REASON_REQUIRED", "hainan/30") { After = "restorationApplied" },
        ["objection"] = new(Callers.HaikouPerson, """{"filedOn": "2025-06-11"}""", "DATES_OUT_OF_ORDER"),
        ["objectionStep"] = new(Callers.HaikouHospital, """{"kind": "EXPERTS_END"}""", "EXPERTS_NOT_AT_WORK") { After = "objection" },
        ["objectionDecided"] = new(Callers.HaikouAgency, """{"outcome": "CHANGED", "newPoints": 12}""", "REVERSAL_NOT_LOWER", "hainan/16") { After = "objection" },
        ["reportedStatus"] = new(Callers.HaikouHospital, """{"reportedOn": "2025-04-01"}""", "NOT_REGISTERED"),
        ["reportSent"] = new(Callers.HaikouAgency, """{"to": "2025-07-05"}""", "DATES_OUT_OF_ORDER"),
    };

    public static TheoryData<string> Kinds => [.. Sent.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_is_taken_in_known_again_and_refused_for_a_reason(string kind)
    {
        var way = Ways[kind];
        await using var hub = await KnownAsync(way);
        var sent = Sent.Of(kind, way.Otherwise);
        Assert.Equal(("ACCEPTED", "[]"), Outcome(await SendAsync(hub, way.By, sent)));
        Assert.Equal(("UNCHANGED", "[]"), Outcome(await SendAsync(hub, way.By, sent)));

        await using var fresh = await KnownAsync(way);
        var refused = await SendAsync(fresh, way.By, Sent.Of(kind, Merged(way.Otherwise, way.Wrong)));
        Assert.Equal("REFUSED", (string?)refused["result"]);
        var error = Assert.Single(refused["errors"]!.AsArray())!;
        Assert.Equal(way.Code, (string?)error["code"]);
        Assert.Equal(way.Article, error["article"] is { } article ? $"{article["rulebook"]}/{article["number"]}" : null);
        Assert.NotEmpty(error["path"]!.AsArray());
    }

    [Fact]
    public async Task Points_may_rest_on_an_entry_that_comes_later_and_the_sender_is_told()
    {
        await using var hub = await KnownAsync(new Way(Callers.HaikouAgency, "{}", ""));
        const string ask = "mutation($entries: [EntryInput!]!) { submit(entries: $entries) { results { result warnings { code path } } } }";
        async Task<string> WarningsAsync(string basedOn) =>
            (await hub.DataAsync(Callers.HaikouAgency, ask, new { entries = new[] { Sent.Of("points", $$"""{"id": "{{basedOn}}", "basedOn": "{{basedOn}}", "circumstance": "PRACTICE_PENALTY", "decision": "LICENSING_AUTHORITY"}""") } }))["submit"]!["results"]![0]!.ToJsonString();

        Assert.Contains("""{"code":"UNKNOWN_ENTRY","path":["basedOn"]}""", await WarningsAsync("to-come"), StringComparison.Ordinal);
        await SendAsync(hub, Callers.HaikouAgency, Sent.Of("practicePenalty"));
        Assert.DoesNotContain("basedOn", await WarningsAsync("practicePenalty"), StringComparison.Ordinal);
    }

    private static async Task<TestHub> KnownAsync(Way way)
    {
        var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital), Given.Registration(1, TaiyuanHospital));
        if (way.After is { } before) Assert.Equal(("ACCEPTED", "[]"), Outcome(await SendAsync(hub, Callers.HaikouAgency, Sent.Of(before))));
        return hub;
    }

    private static async Task<JsonNode> SendAsync(TestHub hub, Caller caller, JsonObject entry) =>
        (await hub.DataAsync(caller, Submit, new { entries = new[] { entry } }))["submit"]!["results"]![0]!;

    private static (string?, string) Outcome(JsonNode result) => ((string?)result["result"], result["errors"]!.ToJsonString(Json.Plain));

    private static string Merged(string first, string second)
    {
        var merged = JsonNode.Parse(first)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(second)!.AsObject()) merged[name] = value?.DeepClone();
        return merged.ToJsonString();
    }

    /// <summary>Who sends a kind, what makes it wrong, and how that is refused.</summary>
    private sealed record Way(Caller By, string Wrong, string Code, string? Article = null)
    {
        /// <summary>The kind that the agency sends first.</summary>
        public string? After { get; init; }

        /// <summary>What is otherwise than in the example.</summary>
        public string Otherwise { get; init; } = "{}";
    }
}
