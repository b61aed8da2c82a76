namespace Hub.Domain.Tests.Provinces;

/// <summary>8.14: when restoration can be applied for, through whom, and what passing and failing mean.</summary>
public sealed class RestorationTests
{
    [Fact]
    [Trait("Row", "8.14 when")]
    [Trait("Row", "8.18 RESTORATION_WINDOW")]
    [Trait("Reading", "A-21")]
    public void HN_29_from_the_first_day_of_the_term_until_its_last_and_late_after_it()
    {
        var dossier = Suspended("460100");
        Assert.Empty(dossier.Check(Applied("460100", "2025-06-03")).Warnings);
        Assert.Empty(dossier.Check(Applied("460100", "2025-08-03")).Warnings);
        Late(dossier, Applied("460100", "2025-08-04"), "hainan/29");
        var window = Assert.Single(dossier.Fold().Deadlines);
        Assert.Equal((Dossier.Day("2025-06-03"), Dossier.Day("2025-08-03"), true, "hainan/29"), (window.OpensOn, window.DueOn, window.Window, window.Article.ToString()));
    }

    [Fact]
    [Trait("Row", "8.14 when")]
    [Trait("Reading", "A-21")]
    public void SX_48_only_after_the_last_day_and_then_without_an_end()
    {
        var dossier = Suspended("140100");
        Refused(dossier.Check(Applied("140100", "2025-10-03")), "RESTORATION_TOO_EARLY", "shanxi/48", "A-21");
        foreach (var day in new[] { "2025-10-04", "2027-12-31" })
        {
            Assert.Empty(dossier.Check(Applied("140100", day)).Refusals);
            Assert.DoesNotContain(dossier.Check(Applied("140100", day)).Warnings, w => w.Code == "LATE");
        }

        Assert.DoesNotContain(dossier.Fold().Deadlines, d => d.Kind == DeadlineKind.RestorationWindow);
    }

    [Theory]
    [Trait("Row", "8.14 when")]
    [Trait("Row", "8.18 RESTORATION_WINDOW")]
    [Trait("Reading", "A-21")]
    [Trait("Reading", "A-30")]
    [InlineData("2025-06-03", "2025-08-03", "2025-07-14")]
    [InlineData("2025-08-10", "2025-10-10", "2025-09-12")]
    [InlineData("2025-12-28", "2026-02-28", "2026-02-02")]
    public void ZJ_44_it_opens_fifteen_working_days_before_the_last_day_earlier_is_refused_and_later_is_late(string decided, string last, string opens)
    {
        var dossier = Suspended("330100", decided);
        Assert.Equal(Dossier.Day(last), dossier.On(decided).LastDay);
        Refused(dossier.Check(Applied("330100", $"{Dossier.Day(opens).AddDays(-1):yyyy-MM-dd}")), "RESTORATION_TOO_EARLY", "zhejiang/44", "A-21");
        Assert.Empty(dossier.Check(Applied("330100", opens)).Refusals);
        Assert.Empty(dossier.Check(Applied("330100", last)).Warnings);
        Late(dossier, Applied("330100", $"{Dossier.Day(last).AddDays(1):yyyy-MM-dd}"), "zhejiang/44");
        var window = Assert.Single(dossier.Fold().Deadlines, d => d.Kind == DeadlineKind.RestorationWindow);
        Assert.Equal((Dossier.Day(opens), Dossier.Day(last), true, false), (window.OpensOn, window.DueOn, window.Window, window.Provisional));
    }

    [Theory]
    [Trait("Row", "8.14 chain")]
    [InlineData("460100", "hainan/29", "2025-08-01")]
    [InlineData("140100", "shanxi/48", "2025-10-09")]
    [InlineData("330100", "zhejiang/44", "2025-08-01")]
    public void HN_29_SX_48_ZJ_44_the_institution_has_to_agree_before_the_agency_takes_it(string region, string article, string day) =>
        Refused(Suspended(region).Check(Applied(region, day) with { InstitutionAgrees = false }), "INSTITUTION_DISAGREES", article, "A-21");

    [Theory]
    [Trait("Row", "8.14 decide in")]
    [Trait("Row", "8.18 RESTORATION_DECISION")]
    [Trait("Reading", "A-30")]
    [InlineData("140100", "2025-12-22", "2026-01-06", "shanxi/48")]
    [InlineData("330100", "2025-07-25", "2025-08-08", "zhejiang/44")]
    public void SX_48_ZJ_44_the_agency_decides_within_ten_working_days_of_receipt(string region, string received, string due, string article)
    {
        var dossier = Suspended(region);
        dossier.Add(Applied(region, received));
        var deadline = Assert.Single(dossier.Fold().Deadlines, d => d.Kind == DeadlineKind.RestorationDecision);
        Assert.Equal((Dossier.Day(due), Audience.Insurance, article, false), (deadline.DueOn, deadline.By, deadline.Article.ToString(), deadline.Window));
        Assert.DoesNotContain(dossier.Check(Dossier.Passed(region, due)).Warnings, w => w.Code == "LATE");
        Assert.Contains(("LATE", article), dossier.Check(Dossier.Passed(region, $"{Dossier.Day(due).AddDays(1):yyyy-MM-dd}")).Warnings.Select(w => (w.Code, w.Article?.ToString() ?? "")));
    }

    [Fact]
    [Trait("Row", "8.14 decide in")]
    [Trait("Reading", "A-29")]
    public void HN_29_promptly_is_no_number_so_no_decision_is_overdue()
    {
        var dossier = Suspended("460100");
        dossier.Add(Applied("460100", "2025-06-10"));
        Assert.DoesNotContain(dossier.Fold().Deadlines, d => d.Kind == DeadlineKind.RestorationDecision);
        Given.Says("hainan/29", ArticleKind.Rule, "及时");
    }

    [Fact]
    [Trait("Row", "8.14 tell")]
    public void HN_29_SX_48_ZJ_44_who_is_told_the_result()
    {
        Given.Says("hainan/29", ArticleKind.Rule, "通报个人及其机构");
        Given.Says("shanxi/48", ArticleKind.Rule, "告知个人及其机构");
        Given.Says("zhejiang/44", ArticleKind.Rule, "向机构反馈", "由机构通知当事人");
    }

    [Theory]
    [Trait("Row", "8.14 passed")]
    [InlineData("460100", "2025-08-10")]
    [InlineData("140100", "2025-10-10")]
    [InlineData("330100", "2025-08-10")]
    public void HN_30_SX_49_ZJ_45_passing_after_a_suspension_restores_at_once_and_the_years_points_stay(string region, string day)
    {
        var dossier = Suspended(region);
        dossier.Add(Dossier.Passed(region, day));
        Assert.Equal((Status.Normal, 9), (dossier.On(day).Status, dossier.Fold().Account(2025).EffectiveTotal));
        dossier.Add(Dossier.Points(region, "2025-12-01", 3));
        Assert.Equal(Status.Terminated, dossier.On("2025-12-01").Status);
    }

    [Theory]
    [Trait("Row", "8.14 passed")]
    [Trait("Reading", "A-20")]
    [InlineData("460100")]
    [InlineData("140100")]
    [InlineData("330100")]
    public void HN_30_SX_49_ZJ_45_a_termination_ends_only_when_passing_commitment_and_registration_are_all_there(string region)
    {
        var dossier = Suspended(region);
        dossier.Add(Dossier.Points(region, "2025-06-10", 3));
        dossier.Add(Dossier.Passed(region, "2026-06-15"));
        Assert.Equal(Status.Terminated, dossier.On("2026-07-01").Status);
        dossier.Add(Dossier.Registration(region, "2026-07-02") with { CommitmentOn = null });
        Assert.Equal(Status.Terminated, dossier.On("2026-07-02").Status);
        dossier.Add(Dossier.Registration(region, "2026-07-09"));
        Assert.Equal((Status.Terminated, Status.Normal), (dossier.On("2026-07-08").Status, dossier.On("2026-07-09").Status));
    }

    [Theory]
    [Trait("Row", "8.14 failed")]
    [InlineData("460100", "2025-07-25", true, "hainan/30")]
    [InlineData("140100", "2025-10-10", false, "shanxi/50")]
    [InlineData("330100", "2025-07-25", false, "zhejiang/45")]
    public void HN_30_SX_50_ZJ_45_who_failed_stays_as_he_is_may_apply_again_and_in_hainan_hears_why(string region, string day, bool why, string article)
    {
        var dossier = Suspended(region);
        var failed = Dossier.Passed(region, day) with { Outcome = Outcome.Failed };
        Assert.Equal(why ? ["REASON_REQUIRED"] : [], dossier.Check(failed).Refusals.Select(r => r.Code));
        dossier.Add(failed with { Reason = "整改不到位" });
        Assert.Equal(Status.Suspended, dossier.On("2026-06-03").Status);
        Assert.Empty(dossier.Check(Applied(region, "2025-10-20")).Refusals);
        Assert.Equal((article, why), (Given.Book(region).RestorationFailed.Article.ToString(), Given.Book(region).RestorationFailed.NeedsReason));
    }

    private static void Late(Dossier dossier, Entry entry, string article)
    {
        var verdict = dossier.Check(entry);
        Assert.Empty(verdict.Refusals);
        var warning = Assert.Single(verdict.Warnings);
        Assert.Equal(("LATE", article, "A-21"), (warning.Code, warning.Article?.ToString(), warning.Reading));
    }

    private static void Refused(Verdict verdict, string code, string article, string reading)
    {
        var refusal = Assert.Single(verdict.Refusals);
        Assert.Equal((code, article, reading), (refusal.Code, refusal.Article?.ToString(), refusal.Reading));
    }

    /// <summary>Nine points at once: two months in Hainan and Zhejiang, four in Shanxi.</summary>
    private static Dossier Suspended(string region, string day = "2025-06-03")
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, day, 9));
        return dossier;
    }

    private static RestorationAppliedEntry Applied(string region, string day) => new()
    {
        Id = $"AP{day}", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), AppliedOn = Dossier.Day(day), ReceivedOn = Dossier.Day(day), InstitutionAgrees = true,
    };
}
