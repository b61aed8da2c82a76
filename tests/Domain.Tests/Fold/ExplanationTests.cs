namespace Hub.Domain.Tests.Fold;

/// <summary>A status says how it came about: entries, totals, articles and readings that exist.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void Every_step_cites_articles_and_readings_that_exist_in_both_languages()
    {
        var steps = Suspended().On("2026-03-01").Explanation;
        Assert.NotEmpty(steps);
        Assert.All(steps, step =>
        {
            Assert.True(step.Article is null || Law.Books.Find(step.Article) is not null, step.ToString());
            Assert.True(step.Reading is null || Readings.Exists(step.Reading), step.ToString());
            Assert.False(string.IsNullOrWhiteSpace(step.Zh) || string.IsNullOrWhiteSpace(step.En));
        });
    }

    [Fact]
    public void It_goes_from_the_scores_by_the_measure_to_the_term_and_its_end()
    {
        var steps = Suspended().On("2026-03-01").Explanation;
        Assert.Equal([6, 9], steps.Where(s => s.Points is not null && s.Article?.Number == 21).Select(s => s.Total!.Value));
        Assert.Contains(steps, s => s.Article == new ArticleRef("hainan", 24, "(二)") && s.En == "A total of 9: suspended for 2 months");
        Assert.Contains(steps, s => s is { Article.Rulebook: "civil-code", Reading: "A-17" } && s.Zh.Contains("2026-02-03", StringComparison.Ordinal));
        Assert.Contains(steps, s => s.Reading == "A-19");
        Assert.Equal("On 2026-03-01: Suspended", steps[^1].En);
    }

    [Fact]
    public void A_normal_standing_says_that_nothing_is_in_force()
    {
        var step = Assert.Single(Dossier.In("140100").On("2025-06-01").Explanation);
        Assert.Equal((new ArticleRef("shanxi", 22), "2025-06-01没有生效的暂停或者终止：正常"), (step.Article, step.Zh));
    }

    [Fact]
    public void The_points_of_the_steps_add_up_to_the_total_whatever_became_of_the_scores()
    {
        var dossier = Dossier.In("330100");
        var lowered = dossier.Add(Dossier.Points("330100", "2025-04-01", 6));
        dossier.Add(Dossier.Points("330100", "2025-04-02", 3) with { Act = "甲" });
        dossier.Add(Dossier.Points("330100", "2025-04-03", 2) with { Act = "甲" });
        dossier.Add(Dossier.Points("330100", "2025-04-04", 4) with { Act = "甲" });
        dossier.Add(Dossier.Points("330100", "2025-04-05", 0) with { Circumstance = Circumstance.LiquidatedDamages, Adjustment = Adjustment.FirstOffenceWaived });
        dossier.Add(Dossier.Reversal("330100", "2025-04-09", lowered, 2));
        var added = dossier.On("2025-04-10").Explanation.Where(s => s.Points is not null).ToList();
        Assert.Equal([2, 3, 0, 1, 0], added.Select(s => s.Points!.Value));
        Assert.Equal([2, 5, 5, 6, 6], added.Select(s => s.Total!.Value));
        Assert.Equal(6, dossier.Fold().Account(2025).Total);
        Assert.Equal(["A-32", null, "A-10", "A-10", "A-09"], added.Select(s => s.Reading));
    }

    [Fact]
    public void A_last_day_that_is_an_earlier_terms_is_not_told_as_the_corresponding_one()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-10-01", 11));
        var later = dossier.Add(Dossier.Points("140100", "2026-01-10", 9));
        var steps = dossier.On("2026-01-15").Explanation.Where(s => s.Entry == later).ToList();
        Assert.Contains(steps, s => s is { Reading: "A-17", Article.Rulebook: "civil-code" } && s.Zh == "末日为对应日2026-05-10（含当日）");
        Assert.Contains(steps, s => s.Reading == "A-04" && s.En == "The term that it goes together with ends later: the last day is 2026-08-01, inclusive");
    }

    [Theory]
    [InlineData("330100", "2025-12-31", 9, "2026-02-28")]
    [InlineData("460100", "2025-12-31", 9, "2026-02-28")]
    [InlineData("330100", "2028-02-29", 10, "2028-06-29")]
    public void A_month_without_the_corresponding_day_ends_on_its_last(string region, string decided, int points, string last)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, decided, points));
        var standing = dossier.On(decided);
        Assert.Equal(Dossier.Day(last), standing.LastDay);
        var step = Assert.Single(standing.Explanation, s => s.Article?.Rulebook == "civil-code");
        Assert.StartsWith(last.EndsWith("29", StringComparison.Ordinal) ? "末日为对应日" : "没有对应日", step.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_42_a_talk_accompanies_the_suspension_that_the_same_score_brings_where_the_rule_has_it_from_there_up()
    {
        string[] Measures(string region, int first, int second)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-04-01", first));
            var control = dossier.Add(Dossier.Points(region, "2025-04-02", second));
            return [.. dossier.On("2025-04-03").Explanation.Where(s => s.Entry == control && s.Article?.Number is 24 or 31 or 37).Select(s => s.Zh).Where(t => t.StartsWith('年'))];
        }

        Assert.Equal(["年度累计9分：经办机构谈话提醒", "年度累计9分：暂停1个月"], Measures("330100", 3, 6));
        Assert.Equal(["年度累计9分：暂停1个月"], Measures("330100", 6, 3));
        Assert.Equal(["年度累计5分：经办机构谈话提醒、组织学习"], Measures("140100", 2, 3));
        Assert.Equal(["年度累计9分：暂停2个月"], Measures("460100", 3, 6));
    }

    [Fact]
    public void A_03_a_single_score_under_a_rule_without_a_line_for_it_goes_by_the_total_and_says_so()
    {
        var alone = Dossier.In("460100");
        alone.Add(Dossier.Points("460100", "2025-06-02", 10));
        Assert.Contains(alone.On("2025-06-03").Explanation, s => s.Reading == "A-03" && s.Zh == "年度累计10分：暂停4个月");
        Assert.DoesNotContain(Suspended().On("2025-12-04").Explanation, s => s.Reading == "A-03");
    }

    [Fact]
    public void What_is_missing_to_return_from_a_termination_is_told()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-04-01", 9));
        dossier.Add(Dossier.Points("330100", "2025-04-02", 3));
        Assert.Contains(dossier.On("2026-04-10").Explanation, s => s.Reading == "A-19");
        var passed = dossier.Add(Dossier.Passed("330100", "2026-04-08"));
        Assert.Contains(dossier.On("2026-04-10").Explanation, s => s.Reading == "A-20" && s.Entry == passed && s.En.Contains("still missing", StringComparison.Ordinal));
        Assert.DoesNotContain(dossier.On("2026-04-10").Explanation, s => s.Reading == "A-19");
    }

    [Fact]
    public void The_carry_over_of_a_term_rests_on_a_reading_only_where_the_text_is_silent()
    {
        string? Reading(string region)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-12-01", 10));
            return Assert.Single(dossier.On("2025-12-02").Explanation, s => s.En.StartsWith("The term runs on", StringComparison.Ordinal)).Reading;
        }

        Assert.Equal((null, "A-18", "A-18"), (Reading("460100"), Reading("140100"), Reading("330100")));
    }

    private static Dossier Suspended()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-11-20", 6));
        dossier.Add(Dossier.Points("460100", "2025-12-03", 3));
        return dossier;
    }
}
