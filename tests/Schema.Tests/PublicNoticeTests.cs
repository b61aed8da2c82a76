using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class PublicNoticeTests
{
    private const string Ask = "query($at: InstitutionCode!) { publicNotices(institution: $at) { code known name institution category status from lastDay emergencyPayable fresh } }";

    [Fact]
    public async Task A_hall_screen_shows_the_suspended_and_terminated_of_its_institution_and_nobody_else()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(2), Given.Registration(3), Given.Registration(4), Given.Registration(5, Given.HangzhouPharmacy),
            Given.Points(1), Given.Points(2, responsibility: Responsibility.Principal), Given.Points(4, delivered: false), Given.Points(5, Given.HangzhouPharmacy));
        var notices = await hub.DataAsync(Callers.Platform, Ask, new { at = Given.HangzhouHospital });
        Snapshot.Match("public-notices.json", notices.ToJsonString(Json.Indented));
        foreach (var caller in (Caller[])[Callers.Hospital, Callers.Agency]) Assert.Equal(notices.ToJsonString(), (await hub.DataAsync(caller, Ask, new { at = Given.HangzhouHospital })).ToJsonString());
    }

    [Fact]
    public async Task Another_institution_s_screen_is_withheld_and_of_an_unknown_one_there_is_nothing()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HaikouHospital), Given.Points(1));
        Assert.Equal("WITHHELD", await CodeAsync(hub, Callers.Platform, Given.HaikouHospital));
        Assert.Equal("WITHHELD", await CodeAsync(hub, Callers.Hospital, Given.HaikouHospital));
        Assert.Equal("WITHHELD", await CodeAsync(hub, Callers.HaikouAgency, Given.HangzhouHospital));
        Assert.Equal("NOT_SHARED", await CodeAsync(hub, Callers.Health, Given.HangzhouHospital));
        Assert.Null((await hub.DataAsync(Callers.Platform, Ask, new { at = "H33010699999" }))["publicNotices"]);
    }

    [Fact]
    public async Task While_the_source_is_silent_nobody_is_shown()
    {
        await using var hub = await TestHub.StartAsync([Given.Registration(1), Given.Points(1)], TimeSpan.Zero);
        Assert.Equal("NOT_FRESH", await CodeAsync(hub, Callers.Platform, Given.HangzhouHospital));
    }

    [Fact]
    public async Task Points_are_shown_where_the_agency_has_published_them_until_it_withdraws_them()
    {
        await using var hub = await TestHub.StartAsync(Haikou());
        const string ask = """{ publicStatus(codes: ["D330106000001"]) { points } }""";
        var platform = Callers.Platform with { Region = RegionCode.Parse("460000") };
        Assert.Null((await hub.DataAsync(platform, ask))["publicStatus"]![0]!["points"]);
        await hub.SubmitAsync(Publication("2025-06-25", null));
        Assert.Equal(10, (int)(await hub.DataAsync(platform, ask))["publicStatus"]![0]!["points"]!);
        await hub.SubmitAsync(Publication("2025-06-25", "2025-06-28"));
        Assert.Null((await hub.DataAsync(platform, ask))["publicStatus"]![0]!["points"]);
        Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(Callers.Platform, ask))["extensions"]!["code"]);
    }

    private static Entry[] Haikou() => [Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital)];

    private static PublicationEntry Publication(string publishedOn, string? withdrawnOn) => new()
    {
        Id = $"publication-{withdrawnOn}", Region = RegionCode.Parse("460100"), Person = Given.Code(1), Year = 2025, PublishedOn = Given.Day(publishedOn),
        WithdrawnOn = withdrawnOn is null ? null : Given.Day(withdrawnOn),
    };

    private static async Task<string?> CodeAsync(TestHub hub, Caller caller, string at) => (string?)(await hub.AskAsync(caller, Ask, new { at }))["errors"]![0]!["extensions"]!["code"];
}
