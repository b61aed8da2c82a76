namespace Hub.Domain.Tests.Provinces;

/// <summary>8.13: by which routes points are repaired, how many each takes off, and where it ends.</summary>
public sealed class RepairTests
{
    [Theory]
    [Trait("Row", "8.13 study")]
    [Trait("Row", "8.13 publicity / public-interest events")]
    [Trait("Row", "8.13 assist inspections, reviews, research")]
    [Trait("Row", "8.13 articles")]
    [Trait("Row", "8.13 management work led by 医保")]
    [Trait("Reading", "A-47")]
    [InlineData(RepairRoute.Study, 1, 3)]
    [InlineData(RepairRoute.Publicity, 1, 3)]
    [InlineData(RepairRoute.Assistance, 1, 3)]
    [InlineData(RepairRoute.ArticleLocal, 1, 3)]
    [InlineData(RepairRoute.ArticleProvincial, 2, 4)]
    [InlineData(RepairRoute.ManagementWork, 1, 3)]
    public void HN_28_each_time_takes_off_its_points_up_to_the_routes_own_cap_and_not_one_more(RepairRoute route, int each, int cap)
    {
        Assert.Equal(11 - each, After("460100", 11, (route, 1, null)));
        Assert.Equal(11 - cap, After("460100", 11, (route, cap / each, null)));
        var dossier = Scored("460100", 11);
        dossier.Add(Repair("460100", "2025-06-10", route, cap / each));
        Refused(dossier.Check(Repair("460100", "2025-06-11", route, 1)), "REPAIR_TOO_MUCH", "hainan/28");
        Assert.Equal(11 - cap, After("460100", 11, (route, (cap / each) + 1, null)));
    }

    [Fact]
    [Trait("Row", "8.13 articles")]
    [Trait("Reading", "A-47")]
    public void HN_28_five_local_and_provincial_articles_have_caps_of_their_own() =>
        Assert.Equal(11 - 3 - 4, After("460100", 11, (RepairRoute.ArticleLocal, 3, null), (RepairRoute.ArticleProvincial, 2, null)));

    [Fact]
    [Trait("Row", "8.13 rewarded report of fraud")]
    public void HN_28_three_a_rewarded_report_takes_off_two_and_there_is_no_most() =>
        Assert.Equal(11 - 10, After("460100", 11, (RepairRoute.Reporting, 2, null), (RepairRoute.Reporting, 3, null)));

    [Theory]
    [Trait("Row", "8.13 rewarded report of fraud")]
    [Trait("Row", "8.13 articles")]
    [Trait("Row", "8.13 management work led by 医保")]
    [Trait("Row", "8.13 other")]
    [InlineData(RepairRoute.Reporting)]
    [InlineData(RepairRoute.ArticleLocal)]
    [InlineData(RepairRoute.ArticleProvincial)]
    [InlineData(RepairRoute.ManagementWork)]
    [InlineData(RepairRoute.Other)]
    public void SX_47_ZJ_41_routes_that_the_rule_does_not_name_repair_nothing(RepairRoute route)
    {
        Refused(Scored("140100", 8).Check(Repair("140100", "2025-06-10", route, 1, 1)), "REPAIR_ROUTE_UNKNOWN", "shanxi/47");
        Refused(Scored("330100", 8).Check(Repair("330100", "2025-06-10", route, 1, 1)), "REPAIR_ROUTE_UNKNOWN", "zhejiang/42");
        Assert.Equal((8, 8), (After("140100", 8, (route, 1, 1)), After("330100", 8, (route, 1, 1))));
    }

    [Fact]
    [Trait("Row", "8.13 other")]
    [Trait("Reading", "A-47")]
    public void HN_28_seven_the_list_is_open_and_the_agency_says_how_many_points()
    {
        Refused(Scored("460100", 8).Check(Repair("460100", "2025-06-10", RepairRoute.Other, 1)), "FIELD_REQUIRED", "hainan/28");
        Assert.Equal(3, After("460100", 8, (RepairRoute.Other, 1, 5)));
        Given.Says("hainan/28", ArticleKind.Rule, "不限于");
    }

    [Theory]
    [Trait("Row", "8.13 study")]
    [Trait("Reading", "A-47")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void SX_47_one_study_with_exam_takes_off_one_to_three_by_the_result_once_a_year(int points)
    {
        Assert.Equal(8 - points, After("140100", 8, (RepairRoute.Study, 1, points)));
        var dossier = Scored("140100", 8);
        dossier.Add(Repair("140100", "2025-06-10", RepairRoute.Study, 1, points));
        Refused(dossier.Check(Repair("140100", "2025-12-31", RepairRoute.Study, 1, 1)), "REPAIR_TOO_OFTEN", "shanxi/47");
    }

    [Fact]
    [Trait("Row", "8.13 study")]
    public void SX_47_one_four_points_by_exam_are_refused_and_so_is_a_study_without_a_result()
    {
        Refused(Scored("140100", 8).Check(Repair("140100", "2025-06-10", RepairRoute.Study, 1, 4)), "REPAIR_TOO_MUCH", "shanxi/47");
        Refused(Scored("140100", 8).Check(Repair("140100", "2025-06-10", RepairRoute.Study, 1)), "FIELD_REQUIRED", "shanxi/47");
    }

    [Fact]
    [Trait("Row", "8.13 publicity / public-interest events")]
    [Trait("Row", "8.13 assist inspections, reviews, research")]
    [Trait("Reading", "A-47")]
    public void SX_47_two_publicity_and_inspections_are_one_line_with_one_cap_of_three()
    {
        Assert.Equal(8 - 3, After("140100", 8, (RepairRoute.Publicity, 2, null), (RepairRoute.Assistance, 1, null)));
        var dossier = Scored("140100", 8);
        dossier.Add(Repair("140100", "2025-06-10", RepairRoute.Publicity, 2));
        Refused(dossier.Check(Repair("140100", "2025-06-11", RepairRoute.Assistance, 2, 2)), "REPAIR_TOO_MUCH", "shanxi/47");
        Assert.Empty(dossier.Check(Repair("140100", "2025-06-11", RepairRoute.Assistance, 1)).Refusals);
    }

    [Theory]
    [Trait("Row", "8.13 study")]
    [Trait("Row", "8.13 publicity / public-interest events")]
    [Trait("Row", "8.13 assist inspections, reviews, research")]
    [InlineData(RepairRoute.Study, 1)]
    [InlineData(RepairRoute.Publicity, 1)]
    [InlineData(RepairRoute.PolicyResearch, 1)]
    [InlineData(RepairRoute.Assistance, 2)]
    public void ZJ_42_each_time_takes_off_one_and_assisting_supervision_two(RepairRoute route, int each) =>
        Assert.Equal(8 - each, After("330100", 8, (route, 1, null)));

    [Fact]
    [Trait("Row", "8.13 other")]
    public void ZJ_41_the_list_is_closed_policy_research_is_in_it_and_in_no_other_provinces()
    {
        Assert.Equal(4, Given.Book("330000").Repairs.SelectMany(r => r.Routes).Count());
        Assert.Null(Given.Book("140000").Find(RepairRoute.PolicyResearch));
    }

    [Fact]
    [Trait("Row", "8.13 overall cap")]
    public void HN_28_there_is_no_cap_over_all_routes()
    {
        var all = new[] { (RepairRoute.Study, 3, (int?)null), (RepairRoute.Publicity, 3, null), (RepairRoute.Assistance, 3, null), (RepairRoute.ArticleLocal, 2, null) };
        Assert.Equal(0, After("460100", 11, all));
        Assert.Null(Given.Book("460000").RepairLimits!.MaxPoints);
    }

    [Fact]
    [Trait("Row", "8.13 overall cap")]
    public void SX_47_three_by_study_and_three_by_activities_make_six() =>
        Assert.Equal(8 - 6, After("140100", 8, (RepairRoute.Study, 1, 3), (RepairRoute.Publicity, 3, null)));

    [Fact]
    [Trait("Row", "8.13 overall cap")]
    public void ZJ_43_three_in_a_scoring_cycle_over_all_routes_and_the_next_year_has_three_of_its_own()
    {
        Assert.Equal(8 - 3, After("330100", 8, (RepairRoute.Assistance, 1, null), (RepairRoute.Assistance, 1, null)));
        var dossier = Scored("330100", 8);
        dossier.Add(Repair("330100", "2025-06-10", RepairRoute.Assistance, 1));
        dossier.Add(Repair("330100", "2025-06-11", RepairRoute.Study, 1));
        Refused(dossier.Check(Repair("330100", "2025-12-31", RepairRoute.Publicity, 1)), "REPAIR_TOO_MUCH", "zhejiang/43");
        dossier.Add(Dossier.Points("330100", "2026-01-04", 8));
        Assert.Empty(dossier.Check(Repair("330100", "2026-01-05", RepairRoute.Publicity, 3)).Refusals);
    }

    [Fact]
    [Trait("Row", "8.13 single 12")]
    [Trait("Reading", "A-41")]
    public void HN_28_a_single_12_is_not_excluded() => Assert.Equal(11, After("460100", 12, (RepairRoute.Study, 1, null)));

    [Theory]
    [Trait("Row", "8.13 single 12")]
    [InlineData("140100", "shanxi/47")]
    [InlineData("330100", "zhejiang/41")]
    public void SX_47_ZJ_41_a_single_12_is_not_repaired_and_twelve_by_adding_up_is(string region, string article)
    {
        Refused(Scored(region, 12).Check(Repair(region, "2025-06-10", RepairRoute.Publicity, 1)), "REPAIR_EXCLUDED", article);
        Assert.Equal(12, After(region, 12, (RepairRoute.Publicity, 1, null)));
        var added = Scored(region, 6);
        added.Add(Dossier.Points(region, "2025-06-04", 6));
        Assert.Empty(added.Check(Repair(region, "2025-06-10", RepairRoute.Publicity, 1)).Refusals);
    }

    private static Dossier Scored(string region, int points)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-03", points));
        return dossier;
    }

    private static int After(string region, int points, params (RepairRoute Route, int Times, int? Points)[] repairs)
    {
        var dossier = Scored(region, points);
        foreach (var ((route, times, off), i) in repairs.Select((r, i) => (r, i))) dossier.Add(Repair(region, $"2025-06-{10 + i}", route, times, off));
        return Assert.Single(dossier.Fold().Account(2025).ByRegion).EffectiveTotal;
    }

    private static RepairEntry Repair(string region, string day, RepairRoute route, int times, int? points = null) =>
        Dossier.Repaired(region, day, points, route) with { Times = times };

    private static void Refused(Verdict verdict, string code, string article)
    {
        var refusal = Assert.Single(verdict.Refusals);
        Assert.Equal((code, article), (refusal.Code, refusal.Article?.ToString()));
    }
}
