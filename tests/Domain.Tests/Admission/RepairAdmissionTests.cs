namespace Hub.Domain.Tests.Admission;

/// <summary>修复: routes, figures and limits of each province.</summary>
public sealed class RepairAdmissionTests
{
    [Theory]
    [InlineData("460100", RepairRoute.PolicyResearch, "hainan/28")]
    [InlineData("140100", RepairRoute.ArticleLocal, "shanxi/47")]
    [InlineData("330100", RepairRoute.Reporting, "zhejiang/42")]
    public void A_route_is_one_that_the_rule_names(string region, RepairRoute unknown, string article)
    {
        var desk = Scored(region, 6);
        desk.Takes(Sent.RepairApplied(region, "2025-07-01", RepairRoute.Study));
        desk.Refuses(Sent.RepairApplied(region, "2025-07-01", unknown), "REPAIR_ROUTE_UNKNOWN", "route", article, "A-41");
        desk.Refuses(Sent.Repair(region, "2025-07-01", unknown, 1), "REPAIR_ROUTE_UNKNOWN", "route", article, "A-41");
    }

    [Theory]
    [InlineData("460100", "hainan/27")]
    [InlineData("140100", "shanxi/46")]
    [InlineData("330100", "zhejiang/43")]
    public void The_institution_agrees_or_applies_itself(string region, string article)
    {
        var desk = Scored(region, 6);
        var applied = Sent.RepairApplied(region, "2025-07-01", RepairRoute.Study);
        desk.Refuses(applied with { InstitutionAgrees = false }, "INSTITUTION_DISAGREES", "institutionAgrees", article);
        if (region == "330100") desk.Refuses(applied with { Institution = null }, "FIELD_REQUIRED", "institution", article);
        else desk.Takes(applied with { Institution = null });
    }

    [Theory]
    [InlineData("140100", "shanxi/47")]
    [InlineData("330100", "zhejiang/41")]
    public void SX_47_and_ZJ_41_a_single_12_is_not_repaired(string region, string article)
    {
        var desk = Scored(region, 12);
        desk.Refuses(Sent.RepairApplied(region, "2025-07-01", RepairRoute.Study), "REPAIR_EXCLUDED", "appliedOn", article, "A-41");
        desk.Refuses(Sent.Repair(region, "2025-07-01", RepairRoute.Study, 1), "REPAIR_EXCLUDED", "approvedOn", article, "A-41");
        var summed = Scored(region, 9);
        summed.Score("2025-06-03", 3);
        summed.Takes(Sent.RepairApplied(region, "2025-07-01", RepairRoute.Study));
    }

    [Fact]
    public void HN_28_a_single_12_is_not_excluded() => Scored("460100", 12).Takes(Sent.RepairApplied("460100", "2025-07-01", RepairRoute.Study));

    [Fact]
    public void A_41_there_are_points_of_the_year_to_repair()
    {
        new Desk("330100").Refuses(Sent.RepairApplied("330100", "2025-07-01", RepairRoute.Study), "NOTHING_TO_REPAIR", "appliedOn", "zhejiang/43", "A-41");
        Scored("330100", 6).Refuses(Sent.RepairApplied("330100", "2026-01-05", RepairRoute.Study), "NOTHING_TO_REPAIR", "appliedOn", "zhejiang/43", "A-41");
        var desk = new Desk("460100");
        desk.Score("2025-12-01", 9);
        desk.Takes(Sent.Repair("460100", "2026-01-05", RepairRoute.Study, 0) with { ShortenMonths = 1 });
    }

    [Fact]
    public void HN_28_each_time_takes_one_off_and_a_route_three_in_a_year()
    {
        var desk = Scored("460100", 8);
        desk.Refuses(Sent.Repair("460100", "2025-07-01", RepairRoute.Study, 2), "REPAIR_TOO_MUCH", "points", "hainan/28", "A-41");
        desk.Takes(Sent.Repair("460100", "2025-07-01", RepairRoute.Study, 2) with { Times = 2 });
        desk.Take(Sent.Repair("460100", "2025-07-01", RepairRoute.Study, 2) with { Times = 2 });
        desk.Refuses(Sent.Repair("460100", "2025-07-02", RepairRoute.Study, 2) with { Times = 2 }, "REPAIR_TOO_MUCH", "points", "hainan/28", "A-41");
        desk.Takes(Sent.Repair("460100", "2025-07-02", RepairRoute.Study, 1));
        desk.Takes(Sent.Repair("460100", "2025-07-02", RepairRoute.Publicity, 1));
    }

    [Fact]
    public void HN_28_articles_have_two_limits_and_a_report_none()
    {
        var desk = Scored("460100", 8);
        desk.Take(Sent.Repair("460100", "2025-07-01", RepairRoute.ArticleLocal, 3) with { Times = 3 });
        desk.Refuses(Sent.Repair("460100", "2025-07-02", RepairRoute.ArticleLocal, 1), "REPAIR_TOO_MUCH", "points", "hainan/28", "A-41");
        desk.Takes(Sent.Repair("460100", "2025-07-02", RepairRoute.ArticleProvincial, 4) with { Times = 2 });
        desk.Refuses(Sent.Repair("460100", "2025-07-02", RepairRoute.ArticleProvincial, 5) with { Times = 3 }, "REPAIR_TOO_MUCH", "points", "hainan/28", "A-41");
        desk.Takes(Sent.Repair("460100", "2025-07-02", RepairRoute.Reporting, 5) with { Times = 3 });
    }

    [Fact]
    public void HN_28_what_another_route_takes_off_the_agency_says()
    {
        var desk = Scored("460100", 8);
        desk.Refuses(Sent.Repair("460100", "2025-07-01", RepairRoute.Other), "FIELD_REQUIRED", "points", "hainan/28", "A-47");
        desk.Takes(Sent.Repair("460100", "2025-07-01", RepairRoute.Other, 2));
    }

    [Fact]
    public void SX_47_one_exam_a_year_takes_off_one_to_three()
    {
        var desk = Scored("140100", 8);
        desk.Refuses(Sent.Repair("140100", "2025-07-01", RepairRoute.Study), "FIELD_REQUIRED", "points", "shanxi/47", "A-47");
        desk.Refuses(Sent.Repair("140100", "2025-07-01", RepairRoute.Study, 4), "REPAIR_TOO_MUCH", "points", "shanxi/47", "A-41");
        desk.Refuses(Sent.Repair("140100", "2025-07-01", RepairRoute.Study, 0), "OUT_OF_RANGE", "points", "shanxi/47");
        desk.Takes(Sent.Repair("140100", "2025-07-01", RepairRoute.Study, 3));
        desk.Take(Sent.Repair("140100", "2025-07-01", RepairRoute.Study, 1));
        desk.Refuses(Sent.Repair("140100", "2025-08-01", RepairRoute.Study, 1), "REPAIR_TOO_OFTEN", "times", "shanxi/47", "A-47");
    }

    [Fact]
    public void SX_47_activities_take_off_three_together()
    {
        var desk = Scored("140100", 8);
        desk.Take(Sent.Repair("140100", "2025-07-01", RepairRoute.Publicity, 2) with { Times = 2 });
        desk.Refuses(Sent.Repair("140100", "2025-07-02", RepairRoute.Assistance, 2) with { Times = 2 }, "REPAIR_TOO_MUCH", "points", "shanxi/47", "A-41");
        desk.Takes(Sent.Repair("140100", "2025-07-02", RepairRoute.Assistance, 1));
    }

    [Fact]
    public void ZJ_43_three_points_a_year_by_all_routes()
    {
        var desk = Scored("330100", 8);
        desk.Take(Sent.Repair("330100", "2025-07-01", RepairRoute.Assistance, 2));
        desk.Refuses(Sent.Repair("330100", "2025-07-02", RepairRoute.Assistance, 2), "REPAIR_TOO_MUCH", "points", "zhejiang/43", "A-41");
        desk.Takes(Sent.Repair("330100", "2025-07-02", RepairRoute.Study, 1));
        desk.Take(Sent.Repair("330100", "2025-07-02", RepairRoute.Study));
        desk.Refuses(Sent.Repair("330100", "2025-07-03", RepairRoute.Study), "REPAIR_TOO_MUCH", "points", "zhejiang/43", "A-41");
    }

    [Fact]
    public void ZJ_43_a_repair_is_decided_within_ten_working_days()
    {
        var desk = Scored("330100", 8);
        var application = desk.Take(Sent.RepairApplied("330100", "2025-09-26", RepairRoute.Study));
        desk.Takes(Sent.Repair("330100", "2025-10-16", RepairRoute.Study, 1) with { Application = application });
        desk.Takes(Sent.Repair("330100", "2025-10-17", RepairRoute.Study, 1) with { Application = application }, "LATE");
        desk.Takes(Sent.Repair("330100", "2025-10-17", RepairRoute.Study) with { Outcome = Outcome.Failed }, "LATE");
        desk.Refuses(Sent.Repair("330100", "2025-10-16", RepairRoute.Publicity, 1) with { Application = application }, "WRONG_ENTRY", "application");
        desk.Refuses(Sent.Repair("330100", "2025-09-25", RepairRoute.Study, 1) with { Application = application }, "DATES_OUT_OF_ORDER", "approvedOn");
    }

    [Fact]
    public void A_repair_that_failed_takes_nothing_off()
    {
        var desk = Scored("140100", 9);
        var failed = Sent.Repair("140100", "2025-07-01", RepairRoute.Study) with { Outcome = Outcome.Failed };
        desk.Takes(failed);
        desk.Refuses(failed with { Points = 1 }, "FIELD_UNEXPECTED", "points");
        desk.Refuses(failed with { ShortenMonths = 1 }, "FIELD_UNEXPECTED", "shortenMonths");
    }

    [Fact]
    public void SX_47_a_term_is_shortened_by_one_month()
    {
        var desk = Scored("140100", 9);
        var repair = Sent.Repair("140100", "2025-07-01", RepairRoute.Study, 1);
        desk.Takes(repair with { ShortenMonths = 1 });
        desk.Refuses(repair with { ShortenMonths = 2 }, "SHORTENING_TOO_MUCH", "shortenMonths", "shanxi/47", "A-41");
        desk.Take(repair with { ShortenMonths = 1 });
        desk.Refuses(Sent.Repair("140100", "2025-07-02", RepairRoute.Publicity, 1) with { ShortenMonths = 1 }, "SHORTENING_TOO_MUCH", "shortenMonths", "shanxi/47", "A-41");
        Scored("140100", 6).Refuses(repair with { ShortenMonths = 1 }, "NOTHING_TO_SHORTEN", "shortenMonths", "shanxi/47", "A-41");
    }

    [Fact]
    public void SX_47_a_term_of_two_months_keeps_one_at_the_end_of_a_short_month_too()
    {
        var desk = new Desk("140100");
        desk.Take(Dossier.Points("140100", "2025-12-30", 8));
        desk.Take(Dossier.Points("140100", "2025-12-31", 1));
        Assert.Equal(Dossier.Day("2026-02-28"), desk.Fold().On(Dossier.Day("2026-01-05")).LastDay);
        var repair = Sent.Repair("140100", "2026-01-05", RepairRoute.Publicity, 0) with { ShortenMonths = 1 };
        desk.Takes(repair);
        desk.Take(repair);
        Assert.Equal(Dossier.Day("2026-01-31"), desk.Fold().On(Dossier.Day("2026-01-05")).LastDay);
    }

    [Fact]
    public void SX_47_a_term_of_a_single_12_is_not_shortened_in_a_later_year_either()
    {
        var desk = Scored("140100", 12);
        desk.Score("2026-01-05", 2);
        desk.Takes(Sent.Repair("140100", "2026-02-02", RepairRoute.Study, 1));
        desk.Refuses(Sent.Repair("140100", "2026-02-02", RepairRoute.Study, 1) with { ShortenMonths = 1 }, "REPAIR_EXCLUDED", "shortenMonths", "shanxi/47", "A-41");
    }

    [Fact]
    public void A_41_more_than_the_year_has_is_taken_and_told() =>
        Scored("460100", 1).Takes(Sent.Repair("460100", "2025-07-01", RepairRoute.Study, 2) with { Times = 2 }, "REPAIR_LIMITED");

    [Fact]
    public void HN_16_the_agency_says_how_many_months_come_off_and_ZJ_42_has_none()
    {
        Scored("460100", 11).Takes(Sent.Repair("460100", "2025-07-01", RepairRoute.Study, 1) with { ShortenMonths = 3 });
        Scored("330100", 11).Refuses(Sent.Repair("330100", "2025-07-01", RepairRoute.Study, 1) with { ShortenMonths = 1 }, "SHORTENING_NOT_ALLOWED", "shortenMonths", "zhejiang/43", "A-41");
    }

    [Fact]
    public void Figures_are_within_reason()
    {
        var desk = Scored("460100", 8);
        desk.Refuses(Sent.Repair("460100", "2025-07-01", RepairRoute.Study) with { Times = 0 }, "OUT_OF_RANGE", "times");
        desk.Refuses(Sent.Repair("460100", "2025-07-01", RepairRoute.Study) with { Times = int.MaxValue }, "OUT_OF_RANGE", "times");
        desk.Refuses(Sent.Repair("460100", "2025-07-01", RepairRoute.Study, -1), "OUT_OF_RANGE", "points");
    }

    [Fact]
    public void A_37_without_a_rulebook_in_force_a_repair_is_recorded() =>
        Scored("140100", 9).Takes(Sent.Repair("140100", "2026-03-02", RepairRoute.ArticleLocal, 9), "RULEBOOK_EXPIRED");

    private static Desk Scored(string region, int points)
    {
        var desk = new Desk(region);
        desk.Score("2025-06-02", points);
        return desk;
    }
}
