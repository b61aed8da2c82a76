using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class PublicStatusTests
{
    private const string Ask = "query($codes: [PersonCode!]!, $institution: InstitutionCode) { publicStatus(codes: $codes, institution: $institution) { code known name institution category status from lastDay emergencyPayable fresh } }";
    private static readonly Caller Hainan = Callers.Of(Audience.Platform, "460000", Purpose.PatientNotice);

    [Fact]
    public async Task There_is_one_answer_a_code_in_the_order_asked_and_out_of_reach_looks_like_unknown()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Registration(2), Given.Registration(3, Given.HaikouHospital));
        var answers = await AskAsync(hub, Callers.Platform, 9, 1, 3, 2, 1);
        Snapshot.Match("public-status.json", answers.ToJsonString(Json.Indented));
        Assert.Equal(["D330106000009", "D330106000001", "D330106000003", "D330106000002", "D330106000001"], answers.Select(a => (string?)a!["code"]));
        answers[0]!["code"] = answers[2]!["code"]!.DeepClone();
        Assert.Equal(answers[2]!.ToJsonString(), answers[0]!.ToJsonString());
    }

    [Fact]
    public async Task NORMAL_is_shown_where_the_rule_publishes_it_only()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HaikouHospital));
        Assert.Null((await AskAsync(hub, Callers.Platform, 1))[0]!["status"]);
        Assert.Equal("NORMAL", (string?)(await AskAsync(hub, Hainan, 2))[0]!["status"]);
    }

    [Fact]
    public async Task A_termination_leaves_emergencies_payable_where_the_institution_s_rule_says_so()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1, responsibility: Responsibility.Principal));
        Assert.True((bool)(await AskAsync(hub, Callers.Platform, 1))[0]!["emergencyPayable"]!);
        Assert.False((bool)(await AskAsync(hub, Hainan, 1))[0]!["emergencyPayable"]!);
    }

    [Fact]
    public async Task What_is_not_delivered_yet_is_not_public()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital) with { NoticedOn = null, DeliveredOn = null });
        Assert.Equal("NORMAL", (string?)(await AskAsync(hub, Hainan, 1))[0]!["status"]);
    }

    [Fact]
    public async Task A_status_that_is_not_fresh_is_null_and_never_normal()
    {
        await using var hub = await TestHub.StartAsync([Given.Registration(1, Given.HaikouHospital)], freshFor: TimeSpan.FromTicks(-1));
        var answer = (await AskAsync(hub, Hainan, 1))[0]!;
        Assert.Equal((true, false, null), ((bool)answer["known"]!, (bool)answer["fresh"]!, (string?)answer["status"]));
    }

    [Fact]
    public async Task Only_the_institution_that_is_asked_for_counts()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        var answer = (await hub.DataAsync(Callers.Platform, Ask, new { codes = "D330106000001", institution = Given.HangzhouPharmacy }))["publicStatus"]!;
        Assert.False((bool)answer[0]!["known"]!);
    }

    [Fact]
    public async Task At_most_500_codes_can_be_asked()
    {
        await using var hub = await TestHub.StartAsync();
        var error = await hub.ErrorAsync(Callers.Platform, Ask, new { codes = Enumerable.Range(1, 501).Select(n => $"D330106{n:D6}") });
        Assert.Equal("TOO_MANY_CODES", (string?)error["extensions"]!["code"]);
    }

    [Theory]
    [InlineData(" 人员１")]
    [InlineData("人 员1")]
    public async Task By_name_a_patient_is_told_what_he_is_told_by_code_but_the_code(string name)
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Registration(2), Given.Registration(3, Given.HaikouHospital));
        var byCode = (await AskAsync(hub, Callers.Platform, 1))[0]!;
        byCode["code"] = null;
        Assert.Equal("SUSPENDED", (string?)byCode["status"]);
        Assert.Equal(byCode.ToJsonString(), Assert.Single(await NamedAsync(hub, Callers.Platform, name))!.ToJsonString());
    }

    [Fact]
    public async Task By_name_nobody_is_found_who_does_not_serve_there_or_is_out_of_reach()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(3, Given.HaikouHospital));
        foreach (var name in (string[])["人员", "人员3", "人员12", "%", ""]) Assert.Empty(await NamedAsync(hub, Callers.Platform, name));
        Assert.Empty(await NamedAsync(hub, Callers.Platform, "人员3", Given.HaikouHospital));
        Assert.Single(await NamedAsync(hub, Hainan, "人员3", Given.HaikouHospital));
        Assert.Empty(await NamedAsync(hub, Callers.Platform, "人员1", "H33010699999"));
    }

    [Fact]
    public async Task Namesakes_each_have_an_answer_and_one_that_is_not_fresh_has_no_status()
    {
        await using var hub = await TestHub.StartAsync([Given.Registration(1), Given.Registration(2) with { Name = "人员1" }, Given.Points(2)], freshFor: TimeSpan.FromTicks(-1));
        var answers = await NamedAsync(hub, Callers.Platform, "人员1");
        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer => Assert.Equal((true, false, null), ((bool)answer!["known"]!, (bool)answer["fresh"]!, (string?)answer["status"])));
    }

    private static async Task<JsonArray> NamedAsync(TestHub hub, Caller caller, string name, string institution = Given.HangzhouHospital) =>
        (await hub.DataAsync(caller, Ask.Replace("($codes: [PersonCode!]!, $institution: InstitutionCode)", "($name: String!, $institution: InstitutionCode!)", StringComparison.Ordinal)
            .Replace("publicStatus(codes: $codes,", "publicStatusByName(name: $name,", StringComparison.Ordinal), new { name, institution }))["publicStatusByName"]!.AsArray();

    private static async Task<JsonArray> AskAsync(TestHub hub, Caller caller, params int[] persons) =>
        (await hub.DataAsync(caller, Ask, new { codes = persons.Select(n => $"D330106{n:D6}") }))["publicStatus"]!.AsArray();
}
