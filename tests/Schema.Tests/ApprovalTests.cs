using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>行政审批部门: of pharmacy persons with the result of a case their name, code and institution, and the result; nothing else.</summary>
public sealed class ApprovalTests
{
    private const string Results = "kind decidedOn result entryRestricted restrictedUntil practitioner { name codes } institution { code name }";

    [Fact]
    public async Task It_has_the_results_of_cases_in_its_region_and_no_other_entry()
    {
        await using var hub = await TestHub.StartAsync(Cases());
        var list = (await hub.DataAsync(Callers.Approval, $"{{ entries {{ totalCount nodes {{ {Results} }} }} }}"))["entries"]!;
        Snapshot.Match("approval.json", list.ToJsonString(Json.Indented));
        Assert.Equal(0, (int)(await hub.DataAsync(Callers.Approval, "{ entries(where: { kind: [\"points\", \"registration\"] }) { totalCount } }"))["entries"]!["totalCount"]!);
        Assert.Equal(1, (int)(await hub.DataAsync(Callers.Approval, "{ entries(where: { kind: [\"points\", \"caseResult\"] }) { totalCount } }"))["entries"]!["totalCount"]!);
        Assert.Equal(0, (int)(await hub.DataAsync(Callers.Approval with { Region = RegionCode.Parse("460200") }, "{ entries { totalCount } }"))["entries"]!["totalCount"]!);
    }

    [Fact]
    public async Task It_hears_of_results_and_of_nothing_else()
    {
        await using var hub = await TestHub.StartAsync(Cases());
        var heard = (await hub.DataAsync(Callers.Approval, $"{{ events {{ nodes {{ kind ... on LedgerEvent {{ entry {{ {Results} }} practitioner {{ name }} institution {{ code }} }} }} }} }}"))["events"]!["nodes"]!.AsArray();
        Assert.Equal("CASE_RESULT", (string?)Assert.Single(heard)!["kind"]);
        Assert.Equal("人员1", (string?)heard[0]!["practitioner"]!["name"]);
    }

    [Theory]
    [InlineData("practitioner(code: \"D330106000001\") { name }")]
    [InlineData("practitioners { totalCount }")]
    [InlineData("entries { nodes { points } }")]
    [InlineData("entries { nodes { reason } }")]
    [InlineData("entries { nodes { practitioner { registrations { id } } } }")]
    [InlineData("entries { nodes { practitioner { standing { status } } } }")]
    [InlineData("entries { nodes { practitioner { sanctions { totalCount } } } }")]
    [InlineData("entries { nodes { institution { practitioners { totalCount } } } }")]
    [InlineData("again: entries { nodes { ... on Entry { practitioner { alias: idNumber } } } }")]
    public async Task All_else_is_not_shared_with_it(string field)
    {
        await using var hub = await TestHub.StartAsync();
        Assert.Equal("NOT_SHARED", (string?)(await hub.AskAsync(Callers.Approval, $"{{ {field} }}"))["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task By_id_it_has_the_result_and_neither_the_score_nor_the_person()
    {
        await using var hub = await TestHub.StartAsync(Cases());
        var entries = (await hub.DataAsync(Callers.HaikouAgency, """{ entries { nodes { id kind } } practitioner(code: "D330106000001") { id registrations { id } sanctions { nodes { id } } } }"""))!;
        foreach (var entry in entries["entries"]!["nodes"]!.AsArray()) Assert.Equal((string?)entry!["kind"] == "caseResult", await HasAsync(hub, (string)entry["id"]!));
        Assert.False(await HasAsync(hub, (string)entries["practitioner"]!["id"]!));
        Assert.False(await HasAsync(hub, (string)entries["practitioner"]!["registrations"]![0]!["id"]!));
        Assert.False(await HasAsync(hub, (string)entries["practitioner"]!["sanctions"]!["nodes"]![0]!["id"]!));
    }

    [Fact]
    public async Task In_a_province_whose_rule_does_not_name_it_it_has_nothing()
    {
        await using var hub = await TestHub.StartAsync();
        var elsewhere = Callers.Approval with { Region = RegionCode.Parse("330100") };
        foreach (var field in (string[])["entries { totalCount }", "events { nodes { id } }"]) Assert.Equal("NOT_SHARED", (string?)(await hub.AskAsync(elsewhere, $"{{ {field} }}"))["errors"]![0]!["extensions"]!["code"]);
    }

    private static async Task<bool> HasAsync(TestHub hub, string id) => (await hub.DataAsync(Callers.Approval, "query($id: ID!) { node(id: $id) { id } }", new { id }))["node"] is not null;

    private static Entry[] Cases() =>
    [
        Given.Registration(1, Given.HaikouPharmacy), Given.Registration(2, Given.HaikouPharmacy), Given.Points(1, Given.HaikouPharmacy),
        new CaseTransferredEntry
        {
            Id = "case", Region = RegionCode.Parse("460100"), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HaikouPharmacy), To = Audience.Enforcement,
            Entries = [LedgerEntry.ControlOf(RegionCode.Parse("460100"), "points-1-2025-06-10")], TransferredOn = Given.Day("2025-06-16"), Law = "药品管理法", DocumentNumber = "移1",
        },
        new CaseResultEntry
        {
            Id = "result", Region = RegionCode.Parse("460100"), Transfer = LedgerEntry.ControlOf(RegionCode.Parse("460100"), "case"), Person = Given.Code(1),
            Institution = InstitutionCode.Parse(Given.HaikouPharmacy), Authority = "海口市综合行政执法局", DecidedOn = Given.Day("2025-06-27"), Result = "罚款", EntryRestricted = true,
            RestrictedUntil = Given.Day("2030-06-26"), DocumentNumber = "罚1",
        },
    ];
}
