namespace Hub.Domain.Tests.Duties;

/// <summary>恢复 and 修复: the window to apply, and the agency's ten working days.</summary>
public sealed class RestorationDeadlineTests
{
    [Fact]
    public void Zhejiang_44_the_window_opens_fifteen_working_days_before_the_last_day_and_closes_on_it()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2026-01-12", 9));
        Assert.Equal("2026-02-13/2026-03-12/", Due.Of(dossier, DeadlineKind.RestorationWindow));
        dossier.Add(Applied("330100", "2026-02-25", "2026-02-26"));
        Assert.Equal("2026-02-13/2026-03-12/2026-02-25", Due.Of(dossier, DeadlineKind.RestorationWindow));
        Assert.Equal("/2026-03-11/", Due.Of(dossier, DeadlineKind.RestorationDecision));
        dossier.Add(Dossier.Passed("330100", "2026-03-10"));
        Assert.Equal("/2026-03-11/2026-03-10", Due.Of(dossier, DeadlineKind.RestorationDecision));
        var window = Due.The(dossier, DeadlineKind.RestorationWindow);
        Assert.Equal((Audience.Practitioner, true, false), (window.By, window.Window, window.OverdueOn(Dossier.Day("2027-01-01"))));
    }

    [Fact]
    public void Hainan_29_the_window_is_open_with_the_term_until_its_last_day()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-06-03", 9));
        Assert.Equal("2025-06-03/2025-08-03/", Due.Of(dossier, DeadlineKind.RestorationWindow));
        dossier.Add(Applied("460100", "2025-07-01", "2025-07-01"));
        Assert.Equal("", Due.Of(dossier, DeadlineKind.RestorationDecision));
    }

    [Fact]
    public void Shanxi_48_applications_open_after_the_last_day_and_never_close()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-06-03", 9));
        dossier.Add(Applied("140100", "2025-10-09", "2025-10-09"));
        Assert.Equal("", Due.Of(dossier, DeadlineKind.RestorationWindow));
        Assert.Equal("/2025-10-22/", Due.Of(dossier, DeadlineKind.RestorationDecision));
        Assert.Equal(new ArticleRef("shanxi", 48), Due.The(dossier, DeadlineKind.RestorationDecision).Article);
    }

    [Fact]
    public void A_21_a_late_application_is_no_missed_deadline()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Applied("330100", "2025-08-20", "2025-08-20"));
        Assert.Equal("2025-07-14/2025-08-03/2025-08-20", Due.Of(dossier, DeadlineKind.RestorationWindow));
        Assert.False(Due.The(dossier, DeadlineKind.RestorationWindow).OverdueOn(Dossier.Day("2025-08-20")));
    }

    [Fact]
    public void A_04_a_term_that_was_overtaken_opens_no_window_of_its_own()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Dossier.Points("330100", "2025-06-10", 1));
        Assert.Equal(Dossier.Day("2025-09-10"), Due.The(dossier, DeadlineKind.RestorationWindow).DueOn);
    }

    [Fact]
    public void Each_application_is_decided_by_the_next_evaluation_that_none_before_it_took()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Applied("330100", "2025-07-15", "2025-07-15"));
        dossier.Add(Dossier.Passed("330100", "2025-07-20") with { Outcome = Outcome.Failed, Reason = "未达标" });
        dossier.Add(Applied("330100", "2025-07-28", "2025-07-28"));
        Assert.Equal("/2025-07-29/2025-07-20 /2025-08-11/", Due.Of(dossier, DeadlineKind.RestorationDecision));
    }

    [Fact]
    public void Zhejiang_43_a_repair_is_reviewed_in_ten_working_days_and_elsewhere_no_day_is_named()
    {
        foreach (var (region, due) in new[] { ("330100", "/2026-03-04/"), ("140100", ""), ("460100", "") })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2026-01-12", 6));
            dossier.Add(Repair(region));
            Assert.Equal(due, Due.Of(dossier, DeadlineKind.RepairReview));
        }
    }

    [Fact]
    public void Zhejiang_43_the_decision_that_names_the_application_decides_it()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2026-01-12", 6));
        var application = dossier.Add(Repair("330100"));
        dossier.Add(new RepairEntry { Id = "G", Region = RegionCode.Parse("330100"), Person = Dossier.Doctor, Application = application, Route = RepairRoute.Study, Times = 1, ApprovedOn = Dossier.Day("2026-03-05") });
        Assert.Equal("/2026-03-04/2026-03-05", Due.Of(dossier, DeadlineKind.RepairReview));
    }

    private static RestorationAppliedEntry Applied(string region, string appliedOn, string receivedOn) => new()
    {
        Id = "A" + appliedOn, Region = RegionCode.Parse(region), Person = Dossier.Doctor, AppliedOn = Dossier.Day(appliedOn), ReceivedOn = Dossier.Day(receivedOn), InstitutionAgrees = true,
    };

    private static RepairAppliedEntry Repair(string region) => new()
    {
        Id = "F", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Route = RepairRoute.Study, AppliedOn = Dossier.Day("2026-02-12"), ReceivedOn = Dossier.Day("2026-02-12"), InstitutionAgrees = true,
    };
}
