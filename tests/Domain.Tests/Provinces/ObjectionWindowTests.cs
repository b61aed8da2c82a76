namespace Hub.Domain.Tests.Provinces;

/// <summary>异议期限: 10 working days from receiving the notice, by the rule of the decision, said alike by admission, by the objection and by its deadline.</summary>
public sealed class ObjectionWindowTests
{
    [Theory]
    [Trait("Row", "8.15 window")]
    [Trait("Row", "8.18 OBJECTION")]
    [Trait("Reading", "A-30")]
    [InlineData("2025-04-01", "2025-04-16")]
    [InlineData("2025-04-18", "2025-05-06")]
    [InlineData("2025-09-22", "2025-10-11")]
    [InlineData("2025-09-26", "2025-10-16")]
    [InlineData("2026-02-06", "2026-02-27")]
    public void SX_53_ZJ_38_ten_working_days_after_the_notice_was_received_holidays_out_and_make_up_days_in(string received, string last)
    {
        foreach (var region in new[] { "140100", "330100" }) Assert.Equal(Alike(last, region), Said(region, received, received));
    }

    [Fact]
    [Trait("Row", "8.15 window")]
    [Trait("Reading", "A-53")]
    public void SX_53_one_day_late_is_waived_and_refused_with_its_article()
    {
        var refusal = Assert.Single(Checked("140100", "2025-04-01", "2025-04-01", "2025-04-17").Refusals);
        Assert.Equal(("OBJECTION_WAIVED", "shanxi/53", "A-53"), (refusal.Code, refusal.Article?.ToString(), refusal.Reading));
    }

    [Fact]
    [Trait("Row", "8.15 window")]
    [Trait("Reading", "A-53")]
    public void ZJ_38_one_day_late_is_taken_and_marked_late_for_the_agency_to_decide()
    {
        var verdict = Checked("330100", "2025-04-01", "2025-04-01", "2025-04-17");
        Assert.Empty(verdict.Refusals);
        var warning = Assert.Single(verdict.Warnings);
        Assert.Equal(("LATE", "zhejiang/38", "A-53"), (warning.Code, warning.Article?.ToString(), warning.Reading));
    }

    [Fact]
    [Trait("Row", "8.15 window")]
    [Trait("Reading", "A-53")]
    [Trait("Reading", "A-29")]
    public void HN_13_16_no_window_is_named_so_nobody_is_late_and_nothing_is_due()
    {
        var verdict = Checked("460100", "2025-04-01", "2025-04-01", "2026-11-20");
        Assert.Empty(verdict.Refusals);
        Assert.Empty(verdict.Warnings);
        Assert.Empty(Filed("460100", "2025-04-01", "2025-04-01", "2026-11-20").Fold().Deadlines);
    }

    [Fact]
    [Trait("Reading", "A-37")]
    [Trait("Row", "8.18 OBJECTION")]
    public void SX_53_a_decision_of_the_last_day_keeps_its_window_though_the_rule_has_expired_before_the_notice_came() =>
        Assert.Equal(Alike("2026-03-23", "140100"), Said("140100", "2026-02-28", "2026-03-09"));

    [Fact]
    [Trait("Reading", "A-37")]
    [Trait("Row", "8.18 OBJECTION_REVIEW")]
    public void SX_56_a_decision_of_the_last_day_keeps_its_review_though_the_rule_has_expired_before_the_objection_came()
    {
        var review = Assert.Single(Filed("140100", "2026-02-28", "2026-03-09", "2026-03-10").Fold().Deadlines, d => d.Kind == DeadlineKind.ObjectionReview);
        Assert.Equal((Dossier.Day("2026-04-08"), "shanxi/56"), (review.DueOn, review.Article.ToString()));
    }

    [Fact]
    [Trait("Reading", "A-37")]
    public void SX_53_a_decision_after_the_rule_expired_has_no_window_wherever_one_asks()
    {
        var verdict = Checked("140100", "2026-03-02", "2026-03-02", "2026-11-20");
        Assert.Empty(verdict.Refusals);
        Assert.Equal(["RULEBOOK_EXPIRED"], verdict.Warnings.Select(w => w.Code));
        var fold = Filed("140100", "2026-03-02", "2026-03-02", "2026-11-20").Fold();
        Assert.False(Assert.Single(fold.Objections).Late);
        Assert.Empty(fold.Deadlines);
    }

    /// <summary>The last day as the deadline has it, the last day on which the objection is not late, and the last on which it is taken without a word.</summary>
    private static string Said(string region, string decided, string received)
    {
        var from = Dossier.Day(received);
        var days = Enumerable.Range(0, 40).Select(n => $"{from.AddDays(n):yyyy-MM-dd}").ToList();
        var due = Assert.Single(Filed(region, decided, received, received).Fold().Deadlines, d => d.Kind == DeadlineKind.Objection);
        var inTime = days.Last(d => !Assert.Single(Filed(region, decided, received, d).Fold().Objections).Late);
        var taken = days.Last(d => Checked(region, decided, received, d) is { Refusals.Count: 0, Warnings.Count: 0 });
        return $"{due.DueOn:yyyy-MM-dd} {inTime} {taken} {due.Article}";
    }

    private static string Alike(string last, string region) => $"{last} {last} {last} {(region == "140100" ? "shanxi/53" : "zhejiang/38")}";

    private static Dossier Filed(string region, string decided, string received, string filed)
    {
        var (dossier, points) = Scored(region, decided, received);
        dossier.Add(Dossier.Objection(region, filed, points));
        return dossier;
    }

    private static Verdict Checked(string region, string decided, string received, string filed)
    {
        var (dossier, points) = Scored(region, decided, received);
        return dossier.Check(Dossier.Objection(region, filed, points));
    }

    private static (Dossier Dossier, string Points) Scored(string region, string decided, string received)
    {
        var dossier = Dossier.In(region);
        return (dossier, dossier.Add(Dossier.Points(region, decided, 6) with { NoticedOn = Dossier.Day(decided), DeliveredOn = Dossier.Day(received) }));
    }
}
