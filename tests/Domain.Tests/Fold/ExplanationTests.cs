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

    private static Dossier Suspended()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-11-20", 6));
        dossier.Add(Dossier.Points("460100", "2025-12-03", 3));
        return dossier;
    }
}
