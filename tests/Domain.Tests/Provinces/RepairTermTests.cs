namespace Hub.Domain.Tests.Provinces;

/// <summary>8.13: who asks for repair, what it does to a term, and that it undoes no measure .</summary>
public sealed class RepairTermTests
{
    [Theory]
    [Trait("Row", "8.13 route")]
    [InlineData("460100", "hainan/27")]
    [InlineData("140100", "shanxi/46")]
    public void HN_27_SX_46_the_person_asks_and_the_institution_has_to_agree(string region, string article)
    {
        var dossier = Scored(region, 8);
        Assert.Empty(dossier.Check(Applied(region) with { Institution = null }).Refusals);
        var refusal = Assert.Single(dossier.Check(Applied(region) with { InstitutionAgrees = false }).Refusals);
        Assert.Equal(("INSTITUTION_DISAGREES", article), (refusal.Code, refusal.Article?.ToString()));
    }

    [Fact]
    [Trait("Row", "8.13 route")]
    public void ZJ_43_the_institution_asks_and_has_to_be_named()
    {
        var dossier = Scored("330100", 8);
        Assert.Empty(dossier.Check(Applied("330100")).Refusals);
        var refusal = Assert.Single(dossier.Check(Applied("330100") with { Institution = null }).Refusals);
        Assert.Equal(("FIELD_REQUIRED", "zhejiang/43"), (refusal.Code, refusal.Article?.ToString()));
    }

    [Fact]
    [Trait("Row", "8.13 effect on term")]
    [Trait("Reading", "A-41")]
    public void HN_16_months_come_off_as_the_agency_states_them_also_from_a_termination_by_a_single_12()
    {
        Assert.Equal(Dossier.Day("2025-09-03"), Shortened("460100", 11, 3).LastDay);
        Assert.Equal(Dossier.Day("2025-12-03"), Shortened("460100", 11, null).LastDay);
        Assert.Equal(Dossier.Day("2028-02-03"), Shortened("460100", 12, 4).NoRegistrationUntil);
    }

    [Theory]
    [Trait("Row", "8.13 effect on term")]
    [Trait("Reading", "A-41")]
    [InlineData(9, "2025-09-03")]
    [InlineData(10, "2025-11-03")]
    [InlineData(11, "2026-03-03")]
    public void SX_47_one_month_comes_off_a_suspension(int points, string last) => Assert.Equal(Dossier.Day(last), Shortened("140100", points, 1).LastDay);

    [Fact]
    [Trait("Row", "8.13 effect on term")]
    public void SX_47_two_months_are_refused_and_so_is_a_second_month_for_the_same_decision()
    {
        var dossier = Scored("140100", 11);
        Refused(dossier.Check(Dossier.Repaired("140100", "2025-06-10", 1, months: 2)), "SHORTENING_TOO_MUCH", "shanxi/47");
        dossier.Add(Dossier.Repaired("140100", "2025-06-10", 1, months: 1));
        Refused(dossier.Check(Dossier.Repaired("140100", "2025-06-11", 1, RepairRoute.Publicity, 1)), "SHORTENING_TOO_MUCH", "shanxi/47");
    }

    [Fact]
    [Trait("Row", "8.13 effect on term")]
    public void SX_47_three_a_termination_by_adding_up_loses_one_month_of_its_bar()
    {
        var dossier = Scored("140100", 6);
        dossier.Add(Dossier.Points("140100", "2025-06-04", 6));
        dossier.Add(Dossier.Repaired("140100", "2025-06-10", 1, RepairRoute.Publicity, 1));
        Assert.Equal(Dossier.Day("2026-05-04"), dossier.On("2025-06-10").NoRegistrationUntil);
    }

    [Fact]
    [Trait("Row", "8.13 effect on term")]
    public void SX_47_a_termination_by_a_single_12_is_not_shortened_in_the_next_year_either()
    {
        var dossier = Scored("140100", 12);
        dossier.Add(Dossier.Points("140100", "2026-01-05", 3));
        Refused(dossier.Check(Dossier.Repaired("140100", "2026-02-02", 1, RepairRoute.Publicity, 1)), "REPAIR_EXCLUDED", "shanxi/47");
    }

    [Fact]
    [Trait("Row", "8.13 effect on term")]
    public void SX_47_one_a_suspension_is_never_shorter_than_one_month()
    {
        var dossier = Scored("140100", 8);
        dossier.Add(Dossier.Points("140100", "2025-06-04", 1));
        dossier.Add(Dossier.Repaired("140100", "2025-06-10", 1, months: 1));
        Assert.Equal(Dossier.Day("2025-07-04"), dossier.On("2025-06-10").LastDay);
        Assert.Equal((1, 1), (Given.Book("140000").RepairLimits!.ShortensMonths, Given.Book("140000").RepairLimits!.LeastMonths));
    }

    [Fact]
    [Trait("Row", "8.13 effect on term")]
    public void ZJ_42_repair_takes_off_points_only_and_shortens_no_term()
    {
        Refused(Scored("330100", 9).Check(Dossier.Repaired("330100", "2025-06-10", 1, months: 1)), "SHORTENING_NOT_ALLOWED", "zhejiang/43");
        Assert.Equal(Dossier.Day("2025-08-03"), Shortened("330100", 9, 1).LastDay);
    }

    [Fact]
    [Trait("Row", "8.13 evaluation")]
    public void HN_29_repairs_are_considered_when_restoration_is_evaluated() => Given.Says("hainan/29", ArticleKind.Rule, "修复情况", "机构意见");

    [Theory]
    [Trait("Reading", "A-41")]
    [InlineData("460100")]
    [InlineData("140100")]
    [InlineData("330100")]
    public void HN_28_SX_47_ZJ_42_eleven_less_two_is_nine_and_triggers_nothing_but_the_next_point_goes_on_from_nine(string region)
    {
        var dossier = Scored(region, 8);
        dossier.Add(Dossier.Points(region, "2025-06-04", 3));
        var before = dossier.On("2025-06-20");
        dossier.Add(Dossier.Repaired(region, "2025-06-10", null, RepairRoute.Publicity) with { Times = 2 });
        var after = dossier.On("2025-06-20");
        Assert.Equal((before.Status, before.From, before.LastDay), (after.Status, after.From, after.LastDay));
        dossier.Add(Dossier.Points(region, "2025-06-30", 1));
        Assert.Equal(10, Assert.Single(dossier.Fold().Account(2025).ByRegion).EffectiveTotal);
    }

    [Theory]
    [Trait("Reading", "A-41")]
    [Trait("Reading", "A-06")]
    [InlineData("460100", 12)]
    [InlineData("140100", 12)]
    [InlineData("330100", 12)]
    public void HN_28_SX_47_ZJ_42_what_is_repaired_in_december_is_not_banked_for_january(string region, int later)
    {
        var dossier = Scored(region, 1);
        dossier.Add(Dossier.Repaired(region, "2025-12-31", null, RepairRoute.Publicity) with { Times = 3 });
        Assert.Equal((0, 1), (dossier.Fold().Account(2025).EffectiveTotal, dossier.Fold().Account(2025).Repaired));
        dossier.Add(Dossier.Points(region, "2026-01-01", later));
        Assert.Equal(later, dossier.Fold().Account(2026).EffectiveTotal);
        var refusal = Assert.Single(Scored(region, 8).Check(Dossier.Repaired(region, "2026-01-01", null, RepairRoute.Publicity)).Refusals);
        Assert.Equal(("NOTHING_TO_REPAIR", "A-41"), (refusal.Code, refusal.Reading));
    }

    private static Standing Shortened(string region, int points, int? months)
    {
        var dossier = Scored(region, points);
        dossier.Add(Dossier.Repaired(region, "2025-06-10", 1, months: months));
        return dossier.On("2025-06-10");
    }

    private static Dossier Scored(string region, int points)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-03", points));
        return dossier;
    }

    private static RepairAppliedEntry Applied(string region) => new()
    {
        Id = "RA", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), Route = RepairRoute.Publicity, AppliedOn = Dossier.Day("2025-06-05"), ReceivedOn = Dossier.Day("2025-06-05"), InstitutionAgrees = true,
    };

    private static void Refused(Verdict verdict, string code, string article)
    {
        Assert.Contains((code, article), verdict.Refusals.Select(r => (r.Code, r.Article?.ToString() ?? "")));
    }
}
