namespace Hub.Domain.Tests.Duties;

/// <summary>定期报送: quarterly where a rule says so, warned of from the 10th, overdue after the 15th, holidays or not .</summary>
public sealed class ReportTests
{
    private static readonly RegionCode Region = RegionCode.Parse("330100");

    [Fact]
    public void Zhejiang_46_each_quarter_is_due_on_the_15th_of_the_next_and_warned_of_from_the_10th()
    {
        var due = Reports.Of(Region, [], Law.Books, Dossier.Day("2025-01-01"), Dossier.Day("2026-01-31"));
        Assert.Equal(["2025-04-15", "2025-07-15", "2025-10-15", "2026-01-15"], due.Select(d => $"{d.DueOn:yyyy-MM-dd}"));
        Assert.Equal(["2025-04-10", "2025-07-10", "2025-10-10", "2026-01-10"], due.Select(d => $"{d.WarnsOn:yyyy-MM-dd}"));
        Assert.All(due, d => Assert.Equal((new ArticleRef("zhejiang", 46), Audience.Insurance, false, Region), (d.Article, d.By, d.Provisional, d.Region)));
        Assert.Equal(4, due.Select(d => d.Id).Distinct().Count());
    }

    [Fact]
    public void A_43_a_15th_on_a_saturday_does_not_roll_over()
    {
        var due = Assert.Single(Reports.Of(Region, [], Law.Books, Dossier.Day("2027-12-01"), Dossier.Day("2027-12-31")));
        Assert.Equal((DayOfWeek.Saturday, Dossier.Day("2028-01-15")), (due.DueOn.DayOfWeek, due.DueOn));
        Assert.False(due.OverdueOn(Dossier.Day("2028-01-15")));
        Assert.True(due.OverdueOn(Dossier.Day("2028-01-16")));
    }

    [Fact]
    public void Zhejiang_46_a_report_to_the_administration_that_covers_the_quarter_does_it()
    {
        Assert.Equal(Dossier.Day("2025-07-14"), DoneOn(Sent("2025-04-01", "2025-06-30", "2025-07-14")));
        Assert.Null(DoneOn(Sent("2025-04-02", "2025-06-30", "2025-07-14")));
        Assert.Null(DoneOn(Sent("2025-04-01", "2025-06-30", "2025-07-14") with { Recipient = InsuranceBody.HigherAgency }));
        Assert.Null(DoneOn(Sent("2025-04-01", "2025-06-30", "2025-07-14") with { Region = RegionCode.Parse("330200") }));
    }

    [Fact]
    public void Zhejiang_46_50_the_first_quarter_is_covered_from_the_first_day_of_the_rule()
    {
        var report = Sent("2025-03-01", "2025-03-31", "2025-04-08");
        Assert.Equal(Dossier.Day("2025-04-08"), Assert.Single(Reports.Of(Region, [Taken(report)], Law.Books, Dossier.Day("2025-03-31"), Dossier.Day("2025-03-31"))).DoneOn);
    }

    [Theory]
    [InlineData("460100")]
    [InlineData("140100")]
    [InlineData("990100")]
    public void A_29_hainan_31_and_shanxi_51_say_no_day_and_get_none(string region) =>
        Assert.Empty(Reports.Of(RegionCode.Parse(region), [], Law.Books, Dossier.Day("2025-01-01"), Dossier.Day("2026-12-31")));

    [Fact]
    public void Days_in_the_wrong_order_and_the_end_of_all_days_give_no_error()
    {
        Assert.Empty(Reports.Of(Region, [], Law.Books, Dossier.Day("2026-01-01"), Dossier.Day("2025-01-01")));
        Assert.Empty(Reports.Of(Region, [], Law.Books, new DateOnly(9999, 12, 1), DateOnly.MaxValue));
    }

    private static DateOnly? DoneOn(ReportSentEntry sent) =>
        Assert.Single(Reports.Of(Region, [Taken(sent)], Law.Books, Dossier.Day("2025-06-30"), Dossier.Day("2025-09-29"))).DoneOn;

    private static LedgerEntry Taken(Entry entry) => new(LedgerEntry.ControlOf(entry.Region, entry.Id), entry, DateTimeOffset.UnixEpoch);

    private static ReportSentEntry Sent(string from, string to, string sentOn) => new()
    {
        Id = "Q", Region = Region, From = Dossier.Day(from), To = Dossier.Day(to), SentOn = Dossier.Day(sentOn), Recipient = InsuranceBody.Administration,
    };
}
