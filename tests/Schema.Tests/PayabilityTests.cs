using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class PayabilityTests
{
    private const string Ask = """
        query($person: PersonCode!, $institution: InstitutionCode!, $from: Date!, $to: Date!) {
          payability(person: $person, institution: $institution, from: $from, to: $to) { from to payable article { rulebook number } sanction { status cause from lastDay } }
        }
        """;

    [Fact]
    public async Task Days_of_service_are_settled_by_registration_and_term()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        var data = await hub.DataAsync(Callers.Settlement, Ask, Days("2025-04-01", "2025-06-30"));
        Snapshot.Match("payability.json", data.ToJsonString(Json.Indented));
        foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital, Callers.Person(1), Callers.Nation])
        {
            Assert.Equal(data.ToJsonString(), (await hub.DataAsync(caller, Ask, Days("2025-04-01", "2025-06-30"))).ToJsonString());
        }
    }

    [Fact]
    public async Task It_says_since_when_the_hub_has_known_it()
    {
        var before = DateTimeOffset.UtcNow;
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        var known = (await hub.DataAsync(Callers.Agency, """{ payability(person: "D330106000001", institution: "H33010600124", from: "2025-04-05", to: "2025-04-06") { payable knownFrom } }"""))["payability"]!;
        Assert.Equal(["NOT_PAYABLE", "PAYABLE"], known.AsArray().Select(i => (string)i!["payable"]!));
        Assert.True(DateTimeOffset.Parse((string)known[1]!["knownFrom"]!, System.Globalization.CultureInfo.InvariantCulture) >= before.AddSeconds(-1));
        Assert.Null(known[0]!["knownFrom"]);
    }

    [Theory]
    [InlineData("2025-07-02", "2025-07-01")]
    [InlineData("2022-01-01", "2025-01-01")]
    public async Task The_first_day_comes_first_and_three_years_are_the_most(string from, string to)
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        Assert.Equal("BAD_ARGUMENTS", (string?)(await hub.ErrorAsync(Callers.Agency, Ask, Days(from, to)))["extensions"]!["code"]);
        await hub.DataAsync(Callers.Agency, Ask, Days("2022-01-01", "2024-12-31"));
    }

    [Fact]
    public async Task The_span_that_is_too_long_is_told_the_limit()
    {
        await using var hub = await TestHub.StartAsync();
        Assert.Equal("3 years", (string?)(await hub.ErrorAsync(Callers.Agency, Ask, Days("0001-01-01", "9999-12-31")))["extensions"]!["limit"]);
        await hub.DataAsync(Callers.Agency, Ask, Days("9998-01-01", "9999-12-31"));
    }

    [Fact]
    public async Task Whoever_is_out_of_reach_is_withheld_and_an_institution_asks_of_its_own_services_only()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HaikouHospital));
        foreach (var caller in (Caller[])[Callers.HaikouAgency, Callers.Person(2)]) Assert.Equal("WITHHELD", await CodeAsync(hub, caller, Days("2025-04-01", "2025-06-30")));
        Assert.Equal("WITHHELD", await CodeAsync(hub, Callers.Hospital, Days("2025-04-01", "2025-06-30", Given.HaikouHospital)));
        Assert.Equal("WITHHELD", await CodeAsync(hub, Callers.Hospital, new { person = "D330106000002", institution = Given.HangzhouHospital, from = "2025-04-01", to = "2025-06-30" }));
        foreach (var caller in (Caller[])[Callers.Health, Callers.Drug, Callers.HaikouEnforcement, Callers.Approval, Callers.Platform, Callers.Auditor]) Assert.Equal("NOT_SHARED", await CodeAsync(hub, caller, Days("2025-04-01", "2025-06-30")));
        Assert.Null((await hub.DataAsync(Callers.Agency, Ask, new { person = "D330106000009", institution = Given.HangzhouHospital, from = "2025-04-01", to = "2025-06-30" }))["payability"]);
    }

    private static async Task<string?> CodeAsync(TestHub hub, Caller caller, object days) => (string?)(await hub.AskAsync(caller, Ask, days))["errors"]![0]!["extensions"]!["code"];

    private static object Days(string from, string to, string institution = Given.HangzhouHospital) => new { person = "D330106000001", institution, from, to };
}
