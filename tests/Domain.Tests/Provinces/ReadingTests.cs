namespace Hub.Domain.Tests.Provinces;

/// <summary>Readings that no single row has: several provinces at once, expired rules, brackets that are entered, and the calendar's edges.</summary>
public sealed class ReadingTests
{
    [Theory]
    [Trait("Reading", "A-31")]
    [InlineData("460100", 9, Payable.EmergencyOnly, "hainan/23")]
    [InlineData("460100", 12, Payable.NotPayable, "hainan/23")]
    [InlineData("140100", 9, Payable.EmergencyOnly, "shanxi/22")]
    [InlineData("140100", 12, Payable.EmergencyOnly, "shanxi/22")]
    [InlineData("330100", 9, Payable.EmergencyOnly, "zhejiang/13")]
    [InlineData("330100", 12, Payable.EmergencyOnly, "zhejiang/13")]
    public void HN_23_SX_22_ZJ_13_emergencies_are_settled_in_a_suspension_and_outside_hainan_in_a_termination(string region, int points, Payable payable, string article)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-03", points));
        var answer = Assert.Single(Payability.Of(dossier.Fold(), null, Dossier.Hospital(region), RegionCode.Parse(region), Law.Books, Dossier.Day("2025-06-03"), Dossier.Day("2025-06-30")));
        Assert.Equal((payable, article), (answer.Payable, answer.Article.ToString()));
    }

    [Fact]
    [Trait("Reading", "A-34")]
    public void SX_28_ZJ_23_points_of_two_provinces_are_summed_for_information_and_trigger_nothing()
    {
        var dossier = InBoth();
        dossier.Add(Dossier.Points("140100", "2025-06-03", 8));
        dossier.Add(Dossier.Points("330100", "2025-06-04", 8));
        var account = dossier.Fold().Account(2025);
        Assert.Equal((16, 2, 8, 8), (account.Total, account.ByRegion.Count, account.ByRegion[0].EffectiveTotal, account.ByRegion[1].EffectiveTotal));
        Assert.Equal(Status.Normal, dossier.On("2025-06-04").Status);
        Assert.Equal(9, Law.Books.Settings.CrossProvinceAlert);
    }

    [Fact]
    [Trait("Reading", "A-34")]
    [Trait("Reading", "A-10")]
    public void SX_28_ZJ_36_an_act_that_both_scored_counts_once_in_the_sum_and_fully_in_each()
    {
        var dossier = InBoth();
        dossier.Add(Dossier.Points("140100", "2025-06-03", 6) with { Act = "甲" });
        dossier.Add(Dossier.Points("330100", "2025-06-04", 3) with { Act = "甲" });
        var account = dossier.Fold().Account(2025);
        Assert.Equal((6, 6, 3), (account.Total, account.ByRegion[0].Total, account.ByRegion[1].Total));
    }

    [Fact]
    [Trait("Reading", "A-35")]
    public void SX_23_ZJ_17_a_term_is_linked_to_the_other_province_with_its_origin_and_its_official_status_stays()
    {
        var dossier = InBoth();
        dossier.Add(Dossier.Points("140100", "2025-06-03", 9));
        dossier.Add(Dossier.Points("330100", "2025-06-04", 12));
        var standing = dossier.On("2025-06-04");
        Assert.Equal(Status.Terminated, standing.Status);
        Assert.Equal([("140000", Status.Suspended), ("330000", Status.Terminated)], standing.Official.Select(o => (o.Region.ToString(), o.Status)).Order());
        Assert.Equal(["zhejiang/31", "shanxi/37"], standing.Sanctions.Select(s => s.Article.ToString()));
    }

    [Theory]
    [Trait("Reading", "A-37")]
    [InlineData("2026-02-28", Status.Suspended, 9)]
    [InlineData("2026-03-01", Status.Normal, 0)]
    public void SX_notice_the_last_day_is_2026_02_28_and_a_later_decision_is_recorded_without_a_measure(string decided, Status status, int effective)
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", decided, 9));
        Assert.Equal((status, 9, effective), (dossier.On("2026-03-01").Status, dossier.Fold().Account(2026).Total, dossier.Fold().Account(2026).EffectiveTotal));
        Assert.Equal(status == Status.Normal ? [("RULEBOOK_EXPIRED", "A-37")] : [], dossier.Fold().WarningsFor(dossier.Entries[^1].Control).Select(w => (w.Code, w.Reading ?? "")));
    }

    [Fact]
    [Trait("Reading", "A-37")]
    public void SX_48_a_term_imposed_before_the_rule_expired_runs_on_and_is_restored_by_its_own_window()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2026-02-27", 11));
        Assert.Equal(Dossier.Day("2026-12-27"), dossier.On("2026-06-01").LastDay);
        Assert.Contains("RESTORATION_TOO_EARLY", dossier.Check(Dossier.Passed("140100", "2026-12-27")).Refusals.Select(r => r.Code));
        dossier.Add(Dossier.Passed("140100", "2026-12-28"));
        Assert.Equal((Status.Suspended, Status.Normal), (dossier.On("2026-12-27").Status, dossier.On("2026-12-28").Status));
    }

    [Theory]
    [Trait("Reading", "A-42")]
    [InlineData("140100", 2, 3, "TALK_BY_AGENCY STUDY")]
    [InlineData("140100", 2, 1, "TALK_BY_INSTITUTION STUDY")]
    [InlineData("140100", 4, 2, "")]
    [InlineData("140100", 6, 2, "CIRCULAR")]
    [InlineData("140100", 7, 1, "")]
    [InlineData("140100", 8, 4, "")]
    [InlineData("330100", 3, 2, "")]
    [InlineData("330100", 3, 3, "TALK_BY_AGENCY")]
    [InlineData("330100", 3, 6, "TALK_BY_AGENCY")]
    [InlineData("330100", 3, 9, "TALK_BY_AGENCY")]
    [InlineData("460100", 3, 5, "")]
    public void HN_24_SX_37_ZJ_31_soft_measures_are_due_when_the_total_enters_their_bracket(string region, int first, int second, string duties)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-03", first));
        var control = dossier.Add(Dossier.Points(region, "2025-06-10", second));
        DutyKind[] soft = [DutyKind.Study, DutyKind.TalkByAgency, DutyKind.Circular];
        var due = dossier.Fold().Duties.Where(d => d.Entry == control && d.Since == Dossier.Day("2025-06-10") && (soft.Contains(d.Kind) || (d.Kind == DutyKind.TalkByInstitution && region == "140100")));
        if (region == "460100") due = due.Where(d => d.Article.Number == 24);
        Assert.Equal(duties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), due.Select(d => EnumName.Of(d.Kind)).Order());
    }

    [Fact]
    [Trait("Reading", "A-44")]
    public void SX_37_six_a_single_11_is_ten_months_as_written_and_flagged()
    {
        var measure = Given.Book("140000").MeasureAt(11, forSingleScore: true)!;
        Assert.Equal((10, "shanxi/37"), (measure.Months, measure.Article.ToString()));
        Assert.Contains("A-44", measure.Readings);
    }

    [Theory]
    [Trait("Reading", "A-17")]
    [InlineData("460100", "2025-12-31", 9, "2026-02-28")]
    [InlineData("460100", "2027-12-31", 9, "2028-02-29")]
    [InlineData("460100", "2027-12-29", 9, "2028-02-29")]
    [InlineData("330100", "2026-08-31", 10, "2026-12-31")]
    [InlineData("330100", "2026-10-31", 10, "2027-02-28")]
    [InlineData("140100", "2025-04-30", 11, "2026-02-28")]
    public void HN_24_SX_37_ZJ_31_a_suspension_ends_on_the_corresponding_day_or_the_months_last(string region, string decided, int points, string last)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, decided, points));
        Assert.Equal(Dossier.Day(last), dossier.On(decided).LastDay);
    }

    [Fact]
    [Trait("Reading", "A-17")]
    public void HN_24_six_three_years_from_a_leap_day_end_on_the_28th_of_february()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2028-02-29", 12));
        Assert.Equal(Dossier.Day("2031-02-28"), dossier.On("2028-02-29").NoRegistrationUntil);
    }

    private static Dossier InBoth()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Registration("330100", "2024-06-03"));
        return dossier;
    }
}
