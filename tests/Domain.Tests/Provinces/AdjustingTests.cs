namespace Hub.Domain.Tests.Provinces;

/// <summary>从轻、减轻、从重、加重, the waiver of a first offence, and what one act or one inspection counts for.</summary>
public sealed class AdjustingTests
{
    /// <summary>Of FRONTING, 7 to 9: what is allowed, and what it is when no score is stated.</summary>
    [Theory]
    [Trait("Row", "8.7 lighter: within band or one band down")]
    [Trait("Row", "8.7 heavier: within band or one band up")]
    [Trait("Reading", "A-08")]
    [InlineData(Adjustment.LighterInBand, Responsibility.Principal, 7, 9)]
    [InlineData(Adjustment.LighterInBand, Responsibility.Important, 7, 8)]
    [InlineData(Adjustment.LighterInBand, Responsibility.General, 7, 7)]
    [InlineData(Adjustment.DownOneBand, Responsibility.Principal, 4, 6)]
    [InlineData(Adjustment.DownOneBand, Responsibility.General, 4, 6)]
    [InlineData(Adjustment.HeavierInBand, Responsibility.General, 7, 9)]
    [InlineData(Adjustment.HeavierInBand, Responsibility.Important, 8, 9)]
    [InlineData(Adjustment.HeavierInBand, Responsibility.Principal, 9, 9)]
    [InlineData(Adjustment.UpOneBand, Responsibility.Principal, 10, 12)]
    public void HN_19_SX_31_ZJ_29_lighter_and_heavier_stay_in_the_band_or_go_one_band_down_or_up(Adjustment adjustment, Responsibility responsibility, int low, int high)
    {
        foreach (var (region, article) in Given.Provinces.Zip(["hainan/21", "shanxi/34", "zhejiang/26"]))
        {
            for (var points = 1; points <= 12; points++)
            {
                var entry = Fronting(region, adjustment, responsibility, points);
                if (points < low || points > high) Assert.Contains(Dossier.In(region).Check(entry).Refusals, r => r.Code is "SCORE_OUT_OF_BAND" or "SCORE_NOT_ALLOWED" && $"{r.Article}" == article);
                else Assert.Empty(Dossier.In(region).Check(entry).Refusals);
            }
        }
    }

    [Theory]
    [Trait("Reading", "A-08")]
    [InlineData(Adjustment.DownOneBand, Responsibility.Principal, 6)]
    [InlineData(Adjustment.DownOneBand, Responsibility.General, 4)]
    [InlineData(Adjustment.UpOneBand, Responsibility.Principal, 12)]
    [InlineData(Adjustment.UpOneBand, Responsibility.General, 10)]
    public void HN_19_SX_31_ZJ_29_one_band_down_or_up_keeps_the_rank_where_no_score_is_stated(Adjustment adjustment, Responsibility responsibility, int points)
    {
        foreach (var region in Given.Provinces)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Fronting(region, adjustment, responsibility, null));
            Assert.Equal(points, dossier.Fold().Account(2025).Total);
            if (points == 12) Assert.Equal((Cause.PointsSingle, Dossier.Day("2028-06-03")), (dossier.On("2025-06-03").Sanctions[0].Cause, dossier.On("2025-06-03").NoRegistrationUntil));
        }
    }

    [Fact]
    [Trait("Reading", "A-08")]
    public void HN_19_SX_31_ZJ_29_nothing_is_lighter_than_one_nor_heavier_than_twelve()
    {
        foreach (var region in Given.Provinces)
        {
            var lowest = Given.Points(region, "2025-06-03", Circumstance.VbpNonSelected, DecisionKind.AgreementHandling, null, Responsibility.Principal) with { Adjustment = Adjustment.DownOneBand, AdjustmentReason = "主动交代" };
            var highest = Given.Points(region, "2025-06-03", Circumstance.Reg40, DecisionKind.AdminPenalty, null) with { Adjustment = Adjustment.UpOneBand, AdjustmentReason = "教唆" };
            Assert.Equal((1, 12), (Scoring.PointsOf(lowest, Given.Book(region)), Scoring.PointsOf(highest, Given.Book(region))));
            Given.Refuses(Dossier.In(region), lowest with { Points = 2 }, "SCORE_NOT_ALLOWED");
            Given.Refuses(Dossier.In(region), highest with { Points = 11 }, "SCORE_NOT_ALLOWED");
        }
    }

    [Theory]
    [Trait("Row", "8.7 lighter: within band or one band down")]
    [Trait("Row", "8.7 heavier: within band or one band up")]
    [Trait("Reading", "A-08")]
    [InlineData(Given.Hainan, "hainan/19")]
    [InlineData(Given.Shanxi, "shanxi/31")]
    [InlineData(Given.Zhejiang, "zhejiang/29")]
    public void HN_19_SX_31_ZJ_29_an_adjustment_needs_one_of_the_articles_own_reasons(string region, string article)
    {
        string[] lighter = ["主动交代", "如实说明", "主动挽回损失", "消除不利影响"], heavier = ["教唆", "强迫", "主观故意", "拒不配合", "拒不改正"];
        foreach (var reason in lighter)
        {
            Given.Takes(Dossier.In(region), Fronting(region, Adjustment.LighterInBand, Responsibility.Principal, 7) with { AdjustmentReason = reason });
            Given.Refuses(Dossier.In(region), Fronting(region, Adjustment.HeavierInBand, Responsibility.General, 9) with { AdjustmentReason = reason }, "ADJUSTMENT_REASON", article, "A-08");
        }

        foreach (var reason in heavier)
        {
            Given.Takes(Dossier.In(region), Fronting(region, Adjustment.HeavierInBand, Responsibility.General, 9) with { AdjustmentReason = reason });
            Given.Refuses(Dossier.In(region), Fronting(region, Adjustment.LighterInBand, Responsibility.Principal, 7) with { AdjustmentReason = reason }, "ADJUSTMENT_REASON", article, "A-08");
        }

        Given.Refuses(Dossier.In(region), Fronting(region, Adjustment.DownOneBand, Responsibility.Principal, 6) with { AdjustmentReason = null }, "ADJUSTMENT_REASON", article, "A-08");
    }

    [Fact]
    [Trait("Row", "8.7 first offence")]
    [Trait("Reading", "A-09")]
    public void ZJ_30_the_first_offence_of_article_24_in_the_pooling_area_can_be_waived_and_HN_19_SX_31_know_no_waiver()
    {
        foreach (var region in new[] { Given.Hainan, Given.Shanxi }) Given.Refuses(Dossier.In(region), Waived(region, "2025-06-03"), "WAIVER_NOT_ALLOWED");
        Given.Takes(Dossier.In(Given.Zhejiang), Waived(Given.Zhejiang, "2025-06-03"));
        Given.Takes(Dossier.In(Given.Zhejiang), Waived(Given.Zhejiang, "2025-06-03") with { Circumstance = Circumstance.Reg38, Decision = DecisionKind.AdminPenalty });
        Given.Refuses(Dossier.In(Given.Zhejiang), Waived(Given.Zhejiang, "2025-06-03") with { Circumstance = Circumstance.Reg39, Decision = DecisionKind.AdminPenalty }, "WAIVER_NOT_ALLOWED", "zhejiang/30", "A-09");
        var reduced = Waived(Given.Zhejiang, "2025-06-03") with { Circumstance = Circumstance.OtherB2, Points = 3, Adjustment = Adjustment.DownOneBand, AdjustmentReason = "主动交代", Responsibility = Responsibility.Principal };
        Given.Takes(Dossier.In(Given.Zhejiang), reduced);
        Given.Refuses(Dossier.In(Given.Zhejiang), reduced with { Adjustment = Adjustment.FirstOffenceWaived, Points = 0 }, "WAIVER_NOT_ALLOWED", "zhejiang/30", "A-09");
        Given.Refuses(Dossier.In(Given.Zhejiang), Waived(Given.Zhejiang, "2025-06-03") with { Points = 1 }, "SCORE_NOT_ALLOWED");
    }

    [Fact]
    [Trait("Row", "8.7 first offence")]
    [Trait("Reading", "A-09")]
    public void ZJ_30_a_waived_act_counts_as_the_first_a_reversed_one_does_not_and_another_area_and_another_year_have_their_own()
    {
        var dossier = Dossier.In(Given.Zhejiang);
        var first = dossier.Add(Waived(Given.Zhejiang, "2025-06-03"));
        Assert.Equal((0, 0), (dossier.Fold().Account(2025).Total, dossier.Fold().Scores[0].Counted));
        Given.Refuses(dossier, Waived(Given.Zhejiang, "2025-12-31"), "WAIVER_NOT_FIRST", "zhejiang/30", "A-09");
        Given.Refuses(dossier, Waived("330106", "2025-12-31"), "WAIVER_NOT_FIRST");
        Given.Takes(dossier, Waived("330200", "2025-12-31"));
        Given.Takes(dossier, Waived(Given.Zhejiang, "2026-01-01"));
        dossier.Add(Dossier.Reversal(Given.Zhejiang, "2025-06-20", first));
        Given.Takes(dossier, Waived(Given.Zhejiang, "2025-12-31"));
    }

    [Fact]
    [Trait("Row", "8.7 first offence")]
    [Trait("Reading", "A-09")]
    public void ZJ_30_of_two_acts_with_a_day_the_earlier_act_is_the_first_whichever_was_decided_first()
    {
        var dossier = Dossier.In(Given.Zhejiang);
        dossier.Add(Dossier.Points(Given.Zhejiang, "2025-06-03", 4) with { ActOn = Dossier.Day("2025-05-20") });
        Given.Takes(dossier, Waived(Given.Zhejiang, "2025-07-01") with { ActOn = Dossier.Day("2025-05-19") });
        Given.Refuses(dossier, Waived(Given.Zhejiang, "2025-07-01") with { ActOn = Dossier.Day("2025-05-21") }, "WAIVER_NOT_FIRST");
        Given.Refuses(dossier, Waived(Given.Zhejiang, "2025-07-01"), "WAIVER_NOT_FIRST");
    }

    [Theory]
    [Trait("Row", "8.7 same inspection, different kinds of acts")]
    [Trait("Reading", "A-02")]
    [InlineData(Given.Hainan)]
    [InlineData(Given.Shanxi)]
    [InlineData(Given.Zhejiang)]
    public void HN_20_SX_28_ZJ_36_acts_of_one_inspection_are_scored_one_by_one_and_their_sum_is_no_single_score(string region)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-03", 3) with { Inspection = "检1", Act = "甲" });
        dossier.Add(Dossier.Points(region, "2025-06-03", 9) with { Inspection = "检1", Act = "乙" });
        Assert.Equal("Terminated 2025-06-03..2026-06-03 PointsCumulative", Given.Term(dossier, "2025-06-03"));
    }

    [Theory]
    [Trait("Row", "8.7 same act, several circumstances")]
    [Trait("Reading", "A-10")]
    [InlineData(Given.Hainan, 20)]
    [InlineData(Given.Shanxi, 28)]
    [InlineData(Given.Zhejiang, 36)]
    public void HN_20_SX_28_ZJ_36_one_act_under_several_circumstances_counts_once_at_its_highest(string region, int article)
    {
        Assert.Equal(article, Given.Book(region).SameAct.Article.Number);
        foreach (var order in new[] { new[] { 3, 9, 5 }, [9, 5, 3], [5, 3, 9] })
        {
            var dossier = Dossier.In(region);
            foreach (var points in order) dossier.Add(Dossier.Points(region, "2025-06-03", points) with { Act = "甲" });
            var account = dossier.Fold().Account(2025);
            Assert.Equal((9, 9, 9), (account.Total, account.EffectiveTotal, account.HighestSingle));
        }
    }

    [Theory]
    [Trait("Row", "8.7 same act, different inspecting bodies")]
    [Trait("Reading", "A-10")]
    [InlineData(Given.Hainan, "460200")]
    [InlineData(Given.Shanxi, "140200")]
    [InlineData(Given.Zhejiang, "330200")]
    public void HN_20_two_bodies_that_score_the_same_act_count_once_and_SX_28_ZJ_36_are_read_alike(string region, string other)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-03", 8) with { Act = "甲" });
        dossier.Add(Dossier.Points(other, "2025-07-01", 9) with { Act = "甲", Institution = Dossier.Hospital(region) });
        dossier.Add(Dossier.Points(other, "2025-07-02", 7) with { Act = "甲", Institution = Dossier.Hospital(region) });
        var scores = dossier.Fold().Scores;
        Assert.Equal([8, 1, 0], scores.Select(s => s.Counted));
        Assert.Equal([scores[1].Entry, null, scores[1].Entry], scores.Select(s => s.AbsorbedBy));
        Assert.Equal(9, dossier.Fold().Account(2025).EffectiveTotal);
        if (region == Given.Hainan) Given.Says("hainan/20", ArticleKind.Rule, "不同检查主体", "只取最高分");
    }

    [Fact]
    [Trait("Reading", "A-10")]
    public void HN_20_SX_28_ZJ_36_across_provinces_the_act_counts_once_in_the_sum_for_information_and_fully_in_each_official_one()
    {
        var dossier = Dossier.In(Given.Hainan);
        dossier.Add(Dossier.Registration(Given.Zhejiang, "2025-04-01"));
        dossier.Add(Dossier.Points(Given.Hainan, "2025-06-03", 6) with { Act = "甲" });
        dossier.Add(Dossier.Points(Given.Zhejiang, "2025-06-04", 3) with { Act = "甲" });
        var account = dossier.Fold().Account(2025);
        Assert.Equal(6, account.Total);
        Assert.Equal([3, 6], account.ByRegion.Select(r => r.Total));
    }

    private static PointsEntry Fronting(string region, Adjustment adjustment, Responsibility responsibility, int? points) =>
        Given.Points(region, "2025-06-03", Circumstance.Fronting, DecisionKind.AgreementHandling, points, responsibility) with
        {
            Adjustment = adjustment,
            AdjustmentReason = adjustment is Adjustment.LighterInBand or Adjustment.DownOneBand ? "主动交代情况" : "教唆他人",
        };

    private static PointsEntry Waived(string region, string day) =>
        Given.Points(region, day, Circumstance.LiquidatedDamages, DecisionKind.AgreementHandling, 0) with { Id = $"W{region}{day}", Institution = Dossier.Hospital(Given.Provinces.First(p => p[..2] == region[..2])), Adjustment = Adjustment.FirstOffenceWaived };
}
