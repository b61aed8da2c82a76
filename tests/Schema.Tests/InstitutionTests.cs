using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>What was decided on an institution itself: its agreement, its decisions, its ratio.</summary>
public sealed class InstitutionTests
{
    private const string Ask = """
        query($code: InstitutionCode!) { institution(code: $code) {
          agreement agreements { state decidedOn signedOn until department region documentNumber ground { rulebook number } revokedOn }
          entries(year: 2025) { kind decidedOn documentNumber decision measures agreement practitioner { name } institution { code } }
          ratio(year: 2025) { year related suspended terminated consequence mandatory months article { rulebook number } }
        } }
        """;

    [Fact]
    public async Task Its_agency_and_itself_have_its_agreement_its_decisions_and_its_ratio()
    {
        await using var hub = await TestHub.StartAsync(Decided());
        var whole = await hub.DataAsync(Callers.HaikouAgency, Ask, new { code = Given.HaikouHospital });
        Snapshot.Match("institution.json", whole.ToJsonString(Json.Indented));
        var own = Callers.Hospital with { Region = RegionCode.Parse("460105"), Institution = InstitutionCode.Parse(Given.HaikouHospital) };
        Assert.Equal(whole.ToJsonString(), (await hub.DataAsync(own, Ask, new { code = Given.HaikouHospital })).ToJsonString());
    }

    [Fact]
    public async Task Others_see_the_institution_and_none_of_it()
    {
        await using var hub = await TestHub.StartAsync(Decided());
        foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital])
        {
            var answer = await hub.AskAsync(caller, Ask, new { code = Given.HaikouHospital });
            Assert.Equal("""{"institution":{"agreement":null,"agreements":null,"entries":null,"ratio":null}}""", answer["data"]!.ToJsonString());
            Assert.All(answer["errors"]!.AsArray(), e => Assert.Equal("WITHHELD", (string?)e!["extensions"]!["code"]));
            Assert.Equal(4, answer["errors"]!.AsArray().Count);
        }

        var health = Callers.Health with { Region = RegionCode.Parse("460100") };
        Assert.Equal(1, (int)(await hub.DataAsync(health, "query($code: InstitutionCode!) { institution(code: $code) { ratio(year: 2025) { suspended } } }", new { code = Given.HaikouHospital }))["institution"]!["ratio"]!["suspended"]!);
        foreach (var field in (string[])["agreement", "agreements { state }", "entries { id }"])
        {
            Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(health, $"query($code: InstitutionCode!) {{ institution(code: $code) {{ {field} }} }}", new { code = Given.HaikouHospital }))["extensions"]!["code"]);
        }

        Assert.Equal("WITHHELD", (string?)(await hub.ErrorAsync(Callers.Health, "query($code: InstitutionCode!) { institution(code: $code) { ratio { related } } }", new { code = Given.HaikouHospital }))["extensions"]!["code"]);
    }

    [Fact]
    public async Task Its_decisions_do_not_lead_to_somebody_who_has_left_its_region()
    {
        await using var hub = await TestHub.StartAsync([.. Decided(), Closed(1, Given.HaikouHospital), Given.Registration(1, Given.HangzhouHospital, "2025-06-29")]);
        var answer = await hub.AskAsync(Callers.HaikouAgency, "query($code: InstitutionCode!) { institution(code: $code) { entries { kind practitioner { name } } } }", new { code = Given.HaikouHospital });
        Assert.DoesNotContain("人员1", answer.ToJsonString(Json.Plain), StringComparison.Ordinal);
        Assert.All(answer["errors"]!.AsArray(), e => Assert.Equal("WITHHELD", (string?)e!["extensions"]!["code"]));
    }

    [Theory]
    [InlineData("ratio(year: 0) { related }")]
    [InlineData("ratio(year: 10000) { related }")]
    [InlineData("entries(year: -1) { id }")]
    public async Task A_year_is_one_that_a_day_has(string field)
    {
        await using var hub = await TestHub.StartAsync(Decided());
        Assert.Equal("BAD_ARGUMENTS", (string?)(await hub.ErrorAsync(Callers.HaikouAgency, $"query($code: InstitutionCode!) {{ institution(code: $code) {{ {field} }} }}", new { code = Given.HaikouHospital }))["extensions"]!["code"]);
    }

    /// <summary>Two staff, one suspended; damages that score nobody; the agreement signed and then suspended.</summary>
    private static Entry[] Decided()
    {
        var (agency, institution) = (RegionCode.Parse("460100"), InstitutionCode.Parse(Given.HaikouHospital));
        return
        [
            Given.Registration(1, Given.HaikouHospital), Given.Registration(2, Given.HaikouHospital),
            new AgreementEntry { Id = "signed", Region = agency, Institution = institution, State = AgreementState.Active, DecidedOn = Given.Day("2025-04-01"), SignedOn = Given.Day("2025-04-01"), Persons = [], DocumentNumber = "协1" },
            new InstitutionDecisionEntry { Id = "damages", Region = agency, Institution = institution, Decision = DecisionKind.AgreementHandling, Measures = [InstitutionMeasure.LiquidatedDamages], DecidedOn = Given.Day("2025-05-06"), DocumentNumber = "协2" },
            Given.Points(1, Given.HaikouHospital),
            new AgreementEntry { Id = "suspended", Region = agency, Institution = institution, State = AgreementState.Suspended, DecidedOn = Given.Day("2025-06-16"), Until = Given.Day("2025-09-16"), Persons = [Given.Code(1)], Ground = "hainan/25", DocumentNumber = "协3" },
        ];
    }

    private static RegistrationClosedEntry Closed(int n, string institution) => new()
    {
        Id = $"closed-{n}", Region = RegionCode.Parse(institution[1..7]), Person = Given.Code(n), Institution = InstitutionCode.Parse(institution), ClosedOn = Given.Day("2025-06-28"), Reason = "离职",
    };
}
