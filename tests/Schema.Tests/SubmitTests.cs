using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class SubmitTests
{
    private const string Submit = """
        mutation($entries: [EntryInput!]!) { submit(entries: $entries) { results {
          id result control person errors { code path article { rulebook number } reading } warnings { code } standing { status from lastDay } } } }
        """;

    [Fact]
    public async Task An_agency_submits_a_registration_and_a_score_and_gets_the_standing_that_follows()
    {
        await using var hub = await TestHub.StartAsync();
        var results = await SubmitAsync(hub, Callers.Agency, Registration(1), Points(1));
        Snapshot.Match("submit.json", results.ToJsonString(Json.Indented));
        Assert.Equal(["UNCHANGED", "UNCHANGED"], (await SubmitAsync(hub, Callers.Agency, Registration(1), Points(1))).Select(r => (string?)r!["result"]));
    }

    [Fact]
    public async Task More_than_a_thousand_entries_are_refused_whole_saying_the_limit()
    {
        await using var hub = await TestHub.StartAsync();
        var error = await hub.ErrorAsync(Callers.Agency, Submit, new { entries = Enumerable.Range(0, 1001).Select(n => Registration(n % 1000)) });
        Assert.Equal("TOO_MANY_ENTRIES", (string?)error["extensions"]!["code"]);
        Assert.Equal(1000, (int)error["extensions"]!["limit"]!);
        Assert.Equal(0, (int)(await hub.DataAsync(Callers.Agency, "{ practitioners { totalCount } }"))["practitioners"]!["totalCount"]!);
    }

    [Fact]
    public async Task Another_region_s_entry_is_refused_with_the_article_and_the_others_are_taken_in()
    {
        await using var hub = await TestHub.StartAsync();
        var results = await SubmitAsync(hub, Callers.HaikouAgency, Registration(1), Registration(2, Given.HaikouHospital));
        Assert.Equal("""{"code":"OUT_OF_REACH","path":["region"],"article":{"rulebook":"hainan","number":15},"reading":null}""", Assert.Single(results[0]!["errors"]!.AsArray())!.ToJsonString());
        Assert.Equal("ACCEPTED", (string?)results[1]!["result"]);
    }

    [Fact]
    public async Task An_institution_sends_for_its_own_staff_only_and_cannot_move_itself()
    {
        await using var hub = await TestHub.StartAsync();
        var results = await SubmitAsync(hub, Callers.Hospital, Registration(1), Registration(2, Given.HangzhouPharmacy), Registration(3, region: "460105"));
        Assert.Equal(["ACCEPTED", "REFUSED", "REFUSED"], results.Select(r => (string?)r!["result"]));
        Assert.Equal("""["institution"]""", results[1]!["errors"]![0]!["path"]!.ToJsonString());
        Assert.Equal("""["region"]""", results[2]!["errors"]![0]!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task A_wrong_check_digit_is_refused_without_telling_the_number()
    {
        await using var hub = await TestHub.StartAsync();
        var wrong = Registration(1);
        var number = Given.IdNumber(1)[..17] + (Given.IdNumber(1)[17] == '1' ? '2' : '1');
        wrong["registration"]!["idNumber"] = number;
        var results = await SubmitAsync(hub, Callers.Agency, wrong);
        Assert.Equal("BAD_ID_NUMBER", (string?)results[0]!["errors"]![0]!["code"]);
        Assert.DoesNotContain(number, results.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reversal_names_its_entry_by_the_sender_s_id_or_by_its_control()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Points(1, decidedOn: "2025-06-12"));
        var results = await SubmitAsync(hub, Callers.Agency,
            Reversal("rev-1", "points-1-2025-06-10"), Reversal("rev-2", LedgerEntry.ControlOf(RegionCode.Parse("330100"), "points-1-2025-06-12")), Reversal("rev-3", "nothing"));
        Assert.Equal(["ACCEPTED", "ACCEPTED", "REFUSED"], results.Select(r => (string?)r!["result"]));
        Assert.Equal("NORMAL", (string?)results[1]!["standing"]!["status"]);
        Assert.Equal("UNKNOWN_ENTRY", (string?)results[2]!["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task An_id_that_several_regions_have_used_must_be_told_by_its_control()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital),
            Given.Points(1) with { Id = "same" }, Given.Points(1, Given.HaikouHospital) with { Id = "same" });
        var results = await SubmitAsync(hub, Callers.Nation, Reversal("rev", "same"));
        Assert.Equal("AMBIGUOUS_ENTRY", (string?)results[0]!["errors"]![0]!["code"]);
        Assert.Equal("ACCEPTED", (string?)(await SubmitAsync(hub, Callers.Agency, Reversal("rev", "same")))[0]!["result"]);
    }

    [Fact]
    public async Task A_submit_can_refer_to_what_it_brings_itself()
    {
        await using var hub = await TestHub.StartAsync();
        var notice = new JsonObject { ["notice"] = new JsonObject { ["id"] = "n", ["entry"] = "points-1-2025-06-10", ["noticedOn"] = "2025-06-11", ["deliveredOn"] = "2025-06-12", ["documentNumber"] = "号" } };
        var closed = new JsonObject { ["registrationClosed"] = new JsonObject { ["id"] = "c", ["person"] = "D330106000001", ["institution"] = Given.HangzhouHospital, ["closedOn"] = "2025-06-20", ["reason"] = "离职" } };
        var results = await SubmitAsync(hub, Callers.Agency, Registration(1), Points(1), notice, closed);
        Assert.All(results, r => Assert.Equal("ACCEPTED", (string?)r!["result"]));
    }

    [Fact]
    public async Task A_heartbeat_is_for_the_caller_s_own_region()
    {
        await using var hub = await TestHub.StartAsync();
        Assert.NotNull((await hub.DataAsync(Callers.Agency, """mutation { heartbeat(region: "330106") }"""))["heartbeat"]);
        var error = await hub.ErrorAsync(Callers.Agency, """mutation { heartbeat(region: "460100") }""");
        Assert.Equal("OUT_OF_REACH", (string?)error["extensions"]!["code"]);
    }

    private static async Task<JsonArray> SubmitAsync(TestHub hub, Caller caller, params JsonObject[] entries) =>
        (await hub.DataAsync(caller, Submit, new { entries }))["submit"]!["results"]!.AsArray();

    private static JsonObject Registration(int n) => Registration(n, Given.HangzhouHospital);

    private static JsonObject Registration(int n, string institution = Given.HangzhouHospital, string? region = null) => new()
    {
        ["registration"] = new JsonObject
        {
            ["id"] = $"reg-{n}", ["person"] = $"D330106{n:D6}", ["name"] = $"人员{n}", ["idNumber"] = Given.IdNumber(n), ["institution"] = institution, ["institutionName"] = "机构",
            ["institutionKind"] = institution[0] == 'H' ? "MEDICAL" : "PHARMACY", ["region"] = region ?? institution[1..7], ["category"] = institution[0] == 'H' ? "DOCTOR" : "PHARMACY_PHARMACIST",
            ["registeredOn"] = "2025-04-06", ["commitmentOn"] = "2025-04-06",
        },
    };

    private static JsonObject Points(int n) => new()
    {
        ["points"] = new JsonObject
        {
            ["id"] = $"points-{n}-2025-06-10", ["person"] = $"D330106{n:D6}", ["institution"] = Given.HangzhouHospital, ["region"] = "330100", ["decision"] = "ADMIN_PENALTY", ["decidedOn"] = "2025-06-10",
            ["documentReceivedOn"] = "2025-06-10", ["priorNoticeOn"] = "2025-06-01", ["circumstance"] = "REG40", ["responsibility"] = "GENERAL", ["documentNumber"] = "号", ["noticedOn"] = "2025-06-11", ["deliveredOn"] = "2025-06-12",
        },
    };

    private static JsonObject Reversal(string id, string entry) => new()
    {
        ["reversal"] = new JsonObject { ["id"] = id, ["entry"] = entry, ["decidedOn"] = "2025-06-20", ["reason"] = "撤销", ["documentNumber"] = "号" },
    };
}
