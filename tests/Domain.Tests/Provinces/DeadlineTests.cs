namespace Hub.Domain.Tests.Provinces;

/// <summary>8.18: the deadlines that no proceeding has of its own, at the edges of months, years and holidays.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [Trait("Row", "8.18 COMMITMENT")]
    [Trait("Reading", "A-30")]
    [InlineData("140100", "2025-04-25", "2025-05-06", "shanxi/15")]
    [InlineData("330100", "2025-04-28", "2025-05-08", "zhejiang/9")]
    [InlineData("330100", "2026-09-18", "2026-09-24", "zhejiang/9")]
    public void SX_15_ZJ_9_who_serves_there_commits_within_five_working_days_of_the_signing(string region, string signing, string due, string article)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Signed(region, signing));
        var deadline = Assert.Single(dossier.Fold().Deadlines);
        Assert.Equal((DeadlineKind.Commitment, Dossier.Day(due), Audience.Institution, article), (deadline.Kind, deadline.DueOn, deadline.By, deadline.Article.ToString()));
        Assert.Equal(Dossier.Day("2024-01-02"), deadline.DoneOn);
        var missing = new Dossier();
        missing.Add(Dossier.Registration(region, "2024-01-02") with { CommitmentOn = null });
        missing.Add(Signed(region, signing));
        deadline = Assert.Single(missing.Fold().Deadlines);
        Assert.Equal((false, true), (deadline.OverdueOn(Dossier.Day(due)), deadline.OverdueOn(Dossier.Day(due).AddDays(1))));
    }

    [Fact]
    [Trait("Row", "8.18 COMMITMENT")]
    public void SX_15_a_new_hire_commits_on_the_day_of_the_contract_and_ZJ_9_says_nothing_of_new_hires()
    {
        var hired = Hired("140100", "2025-10-01");
        Assert.Equal((DeadlineKind.NewHireCommitment, Dossier.Day("2025-10-01"), "shanxi/15"), (hired!.Kind, hired.DueOn, hired.Article.ToString()));
        Assert.Null(Hired("330100", "2025-10-01"));

        static Deadline? Hired(string region, string day)
        {
            var dossier = new Dossier();
            dossier.Add(Dossier.Registration(region, day) with { EmployedOn = Dossier.Day(day) });
            return dossier.Fold().Deadlines.SingleOrDefault();
        }
    }

    [Theory]
    [Trait("Row", "8.18 LEAVER_UPDATE")]
    [Trait("Reading", "A-30")]
    [InlineData("140100", "2025-09-19", "2025-10-10", "shanxi/26")]
    [InlineData("330100", "2025-12-30", "2026-01-14", "zhejiang/18")]
    public void SX_26_ZJ_18_who_leaves_is_updated_within_ten_working_days(string region, string closed, string due, string article)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Closed(region, closed));
        var deadline = Assert.Single(dossier.Fold().Deadlines);
        Assert.Equal((DeadlineKind.LeaverUpdate, Dossier.Day(due), Audience.Institution, article), (deadline.Kind, deadline.DueOn, deadline.By, deadline.Article.ToString()));
    }

    [Fact]
    [Trait("Row", "8.18 REPAIR_REVIEW")]
    [Trait("Reading", "A-30")]
    public void ZJ_43_the_agency_reviews_within_ten_working_days_of_the_application_and_HN_27_SX_46_name_none()
    {
        Assert.Equal(("2026-05-12", Audience.Insurance, "zhejiang/43"), Review("330100"));
        Assert.Null(Review("460100"));
        Assert.Null(Review("140100"));

        static (string, Audience, string)? Review(string region)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 6));
            dossier.Add(new RepairAppliedEntry { Id = "RA", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), Route = RepairRoute.Publicity, AppliedOn = Dossier.Day("2026-04-23"), ReceivedOn = Dossier.Day("2026-04-24"), InstitutionAgrees = true });
            var due = dossier.Fold().Deadlines.SingleOrDefault(d => d.Kind == DeadlineKind.RepairReview);
            return due is null ? null : ($"{due.DueOn:yyyy-MM-dd}", due.By, due.Article.ToString());
        }
    }

    [Fact]
    [Trait("Reading", "A-29")]
    public void HN_15_19_24_29_31_no_number_of_days_is_named_for_anything_but_the_restoration_window()
    {
        var book = Given.Book("460000");
        Assert.All(Enum.GetValues<DeadlineKind>().Where(k => k != DeadlineKind.RestorationWindow), kind => Assert.Null(book.Find(kind)));
        var dossier = Dossier.In("460100");
        dossier.Add(Signed("460100", "2025-05-06"));
        dossier.Add(Closed("460100", "2025-06-06"));
        dossier.Add(Dossier.Lost("460100", "2025-06-05"));
        Assert.Empty(dossier.Fold().Deadlines);
    }

    [Theory]
    [Trait("Reading", "A-30")]
    [InlineData("2026-12-24", "2026-12-31", false)]
    [InlineData("2026-12-25", "2027-01-01", true)]
    [InlineData("2026-12-31", "2027-01-07", true)]
    public void ZJ_33_a_count_that_runs_into_2027_is_by_weekdays_and_marked_provisional(string decided, string due, bool provisional)
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", decided, 6) with { NoticedOn = null, DeliveredOn = null });
        var notice = Assert.Single(dossier.Fold().Deadlines);
        Assert.Equal((Dossier.Day(due), provisional), (notice.DueOn, notice.Provisional));
        Assert.Empty(dossier.Check(Dossier.Notice("330100", dossier.Entries[^1].Control, "2027-03-01", "2027-03-01")).Refusals);
    }

    private static AgreementEntry Signed(string region, string day) =>
        Dossier.Agreement(region, day, AgreementState.Active) with { SignedOn = Dossier.Day(day), Persons = [] };

    private static RegistrationClosedEntry Closed(string region, string day) =>
        new() { Id = $"C{day}", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), ClosedOn = Dossier.Day(day), Reason = "离职" };
}
