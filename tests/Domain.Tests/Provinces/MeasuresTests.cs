namespace Hub.Domain.Tests.Provinces;

/// <summary>管理措施: what each total of the year and each single score brings in each province, for how long, and who does what.</summary>
public sealed class MeasuresTests
{
    /// <summary>The total is reached by two scores, the second on 2025-06-03.</summary>
    [Theory]
    [Trait("Row", "8.9 9 cum / single")]
    [Trait("Row", "8.9 10 cum / single")]
    [Trait("Row", "8.9 11 cum / single")]
    [Trait("Row", "8.9 12+ cumulative")]
    [InlineData(8, "Normal", "Normal", "Normal")]
    [InlineData(9, "Suspended 2025-08-03", "Suspended 2025-08-03", "Suspended 2025-07-03")]
    [InlineData(10, "Suspended 2025-10-03", "Suspended 2025-09-03", "Suspended 2025-09-03")]
    [InlineData(11, "Suspended 2025-12-03", "Suspended 2025-11-03", "Suspended 2025-11-03")]
    [InlineData(12, "Terminated 2026-06-03", "Terminated 2026-06-03", "Terminated 2026-06-03")]
    [InlineData(13, "Terminated 2026-06-03", "Terminated 2026-06-03", "Terminated 2026-06-03")]
    [InlineData(16, "Terminated 2026-06-03", "Terminated 2026-06-03", "Terminated 2026-06-03")]
    public void HN_24_SX_37_ZJ_31_a_total_of_the_year_suspends_or_terminates_for_so_long(int total, string hainan, string shanxi, string zhejiang)
    {
        foreach (var (region, expected) in Given.Provinces.Zip([hainan, shanxi, zhejiang]))
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-05-06", total / 2));
            dossier.Add(Dossier.Points(region, "2025-06-03", total - (total / 2)));
            Assert.Equal(expected, Held(dossier, "2025-06-03", Cause.PointsCumulative));
        }
    }

    [Theory]
    [Trait("Row", "8.9 9 cum / single")]
    [Trait("Row", "8.9 10 cum / single")]
    [Trait("Row", "8.9 11 cum / single")]
    [Trait("Row", "8.9 single 12")]
    [Trait("Reading", "A-03")]
    [InlineData(8, "Normal", "Normal", "Normal")]
    [InlineData(9, "Suspended 2025-08-03", "Suspended 2025-10-03", "Suspended 2025-08-03")]
    [InlineData(10, "Suspended 2025-10-03", "Suspended 2025-12-03", "Suspended 2025-10-03")]
    [InlineData(11, "Suspended 2025-12-03", "Suspended 2026-04-03", "Suspended 2025-12-03")]
    [InlineData(12, "Terminated 2028-06-03", "Terminated 2028-06-03", "Terminated 2028-06-03")]
    public void HN_24_SX_37_ZJ_31_a_single_score_suspends_or_terminates_for_so_long(int points, string hainan, string shanxi, string zhejiang)
    {
        foreach (var (region, expected) in Given.Provinces.Zip([hainan, shanxi, zhejiang]))
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", points));
            Assert.Equal(expected, Held(dossier, "2025-06-03", region == Given.Hainan && points < 12 ? Cause.PointsCumulative : Cause.PointsSingle));
        }
    }

    [Theory]
    [Trait("Row", "8.9 9 cum / single")]
    [Trait("Row", "8.9 10 cum / single")]
    [Trait("Row", "8.9 11 cum / single")]
    [Trait("Row", "8.9 single 12")]
    [Trait("Reading", "A-01")]
    [InlineData(1, 9, "Suspended 2025-10-03", "Suspended 2025-10-03", "Suspended 2025-09-03")]
    [InlineData(2, 9, "Suspended 2025-12-03", "Suspended 2025-11-03", "Suspended 2025-11-03")]
    [InlineData(1, 10, "Suspended 2025-12-03", "Suspended 2025-12-03", "Suspended 2025-11-03")]
    [InlineData(1, 11, "Terminated 2026-06-03", "Terminated 2026-06-03", "Terminated 2026-06-03")]
    [InlineData(3, 9, "Terminated 2026-06-03", "Terminated 2026-06-03", "Terminated 2026-06-03")]
    [InlineData(8, 12, "Terminated 2028-06-03", "Terminated 2028-06-03", "Terminated 2028-06-03")]
    public void HN_24_SX_37_ZJ_31_where_a_total_and_a_single_score_both_hold_the_longer_term_does(int before, int points, string hainan, string shanxi, string zhejiang)
    {
        foreach (var (region, expected) in Given.Provinces.Zip([hainan, shanxi, zhejiang]))
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-05-06", before));
            dossier.Add(Dossier.Points(region, "2025-06-03", points));
            Assert.Equal(expected, Held(dossier, "2025-06-03", null));
        }
    }

    [Theory]
    [Trait("Row", "8.9 1–2")]
    [Trait("Row", "8.9 3")]
    [Trait("Row", "8.9 4–5")]
    [Trait("Row", "8.9 6")]
    [Trait("Row", "8.9 7–8")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void HN_24_up_to_eight_the_institution_has_the_person_study(int total) =>
        Assert.Contains("Study by Institution hainan/24", Asked(Given.Hainan, total));

    [Theory]
    [Trait("Row", "8.9 3")]
    [Trait("Row", "8.9 4–5")]
    [Trait("Row", "8.9 6")]
    [Trait("Row", "8.9 7–8")]
    [InlineData(2, "")]
    [InlineData(3, "Study by Institution shanxi/37, TalkByInstitution by Institution shanxi/37")]
    [InlineData(4, "Study by Insurance shanxi/37, TalkByAgency by Insurance shanxi/37")]
    [InlineData(5, "Study by Insurance shanxi/37, TalkByAgency by Insurance shanxi/37")]
    [InlineData(6, "Study by Insurance shanxi/37, TalkByAgency by Insurance shanxi/37")]
    [InlineData(7, "Circular by Insurance shanxi/37")]
    [InlineData(8, "Circular by Insurance shanxi/37")]
    public void SX_37_a_lower_total_brings_talks_training_and_a_circular(int total, string expected) => Assert.Equal(expected, Asked(Given.Shanxi, total));

    [Theory]
    [Trait("Row", "8.9 6")]
    [Trait("Row", "8.9 7–8")]
    [InlineData(5, "")]
    [InlineData(6, "TalkByAgency by Insurance zhejiang/31")]
    [InlineData(7, "TalkByAgency by Insurance zhejiang/31")]
    [InlineData(8, "TalkByAgency by Insurance zhejiang/31")]
    public void ZJ_31_from_six_the_agency_talks_with_the_person(int total, string expected) => Assert.Equal(expected, Asked(Given.Zhejiang, total));

    [Fact]
    [Trait("Row", "8.9 6")]
    public void ZJ_31_the_talk_accompanies_a_suspension_as_well_and_HN_24_SX_37_end_their_soft_measures_at_eight()
    {
        Assert.Contains("TalkByAgency by Insurance zhejiang/31", Asked(Given.Zhejiang, 9));
        Assert.Equal("", Asked(Given.Shanxi, 9));
        Assert.DoesNotContain("Study by Institution hainan/24", Asked(Given.Hainan, 9), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "8.9 7–8")]
    public void SX_37_the_agency_may_make_seven_or_eight_points_public()
    {
        foreach (var (total, allowed) in new[] { (6, false), (7, true), (8, true), (9, false) })
        {
            var dossier = Dossier.In(Given.Shanxi);
            dossier.Add(Dossier.Points(Given.Shanxi, "2025-06-03", total));
            var publication = Admission.Sent.Publication(Given.Shanxi, "2025-06-04");
            if (allowed) Given.Takes(dossier, publication);
            else Given.Refuses(dossier, publication, "PUBLICATION_NOT_ALLOWED", "shanxi/37");
        }
    }

    [Theory]
    [Trait("Row", "8.9 carry into next year")]
    [Trait("Reading", "A-17")]
    [Trait("Reading", "A-18")]
    [InlineData("2025-12-20", "2026-02-20", "2026-04-20", "2026-02-20")]
    [InlineData("2025-12-31", "2026-02-28", "2026-04-30", "2026-02-28")]
    [InlineData("2025-08-31", "2025-10-31", "2025-12-31", "2025-10-31")]
    [InlineData("2025-11-01", "2026-01-01", "2026-03-01", "2026-01-01")]
    public void HN_24_SX_37_ZJ_31_a_term_runs_on_into_the_next_year_to_the_corresponding_day_or_the_months_last(string from, string hainan, string shanxi, string zhejiang)
    {
        foreach (var (region, last) in Given.Provinces.Zip([hainan, shanxi, zhejiang]))
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, from, 9));
            var standing = dossier.On(last);
            Assert.Equal((Status.Suspended, Dossier.Day(from), Dossier.Day(last), false), (standing.Status, standing.From, standing.LastDay, standing.TermExpired));
            Assert.True(dossier.On($"{Dossier.Day(last).AddDays(1):yyyy-MM-dd}").TermExpired);
            Assert.Equal(0, dossier.Fold().Account(2026).EffectiveTotal);
        }

        Given.Says("hainan/24", ArticleKind.Rule, "顺延到下一年度继续执行");
    }

    [Theory]
    [Trait("Reading", "A-17")]
    [InlineData("2027-12-31", 9, "Suspended 2028-02-29")]
    [InlineData("2027-12-29", 9, "Suspended 2028-02-29")]
    [InlineData("2027-12-28", 9, "Suspended 2028-02-28")]
    [InlineData("2028-02-29", 12, "Terminated 2031-02-28")]
    public void HN_24_ZJ_31_in_a_leap_year_the_last_day_of_february_counts(string from, int points, string expected)
    {
        foreach (var region in new[] { Given.Hainan, Given.Zhejiang })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, from, points));
            Assert.Equal(expected, Held(dossier, from, null));
        }
    }

    [Fact]
    [Trait("Reading", "A-42")]
    public void SX_37_a_total_that_jumps_over_a_bracket_brings_only_the_one_that_it_enters()
    {
        var dossier = Dossier.In(Given.Shanxi);
        dossier.Add(Dossier.Points(Given.Shanxi, "2025-06-03", 2));
        dossier.Add(Dossier.Points(Given.Shanxi, "2025-06-04", 3));
        Assert.Equal([DutyKind.Study, DutyKind.TalkByAgency], dossier.Fold().Duties.Select(d => d.Kind).Order());
    }

    /// <summary>What a single score asks for with articles, in the order of the duties.</summary>
    private static string Asked(string region, int points)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-03", points));
        return string.Join(", ", dossier.Fold().Duties.Where(d => points <= 8 || $"{d.Article}" is "hainan/24" or "shanxi/37" or "zhejiang/31").OrderBy(d => d.Kind).Select(d => $"{d.Kind} by {d.By} {d.Article}"));
    }

    private static string Held(Dossier dossier, string day, Cause? cause)
    {
        var standing = dossier.On(day);
        if (standing.Status == Status.Normal) return "Normal";
        if (cause is { } expected) Assert.Equal(expected, standing.Sanctions[0].Cause);
        return $"{standing.Status} {(standing.Status == Status.Terminated ? standing.NoRegistrationUntil : standing.LastDay):yyyy-MM-dd}";
    }
}
