using System.Text.RegularExpressions;

namespace Hub.Domain.Tests.Rulebooks;

/// <summary>The rulebooks in the tree are whole, and cite only what there is.</summary>
public sealed class RulebookTests
{
    public static TheoryData<string> Ids => [.. Law.Books.All.Select(b => b.Id)];

    [Theory]
    [InlineData("hainan", 44, "2025-04-01", "2028-03-31")]
    [InlineData("shanxi", 61, "2025-03-01", "2026-02-28")]
    [InlineData("zhejiang", 50, "2025-03-01", null)]
    public void A_rulebook_has_all_its_articles_and_its_days_of_force(string id, int articles, string from, string? to)
    {
        var book = Assert.IsType<Rulebook>(Law.Books.Find(id));
        Assert.Equal(Enumerable.Range(1, articles), book.Articles.Select(a => a.Number));
        Assert.Equal(DateOnly.Parse(from), book.InForceFrom);
        Assert.Equal(to is null ? null : DateOnly.Parse(to), book.InForceTo);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_clause_cites_an_article_that_is_a_rule_and_readings_that_there_are(string id)
    {
        Assert.All(((Rulebook)Law.Books.Find(id)!).Clauses, clause =>
        {
            Assert.Equal(ArticleKind.Rule, Law.Books.Find(clause.Article)?.Kind);
            Assert.All(clause.Readings, reading => Assert.Contains($"## {reading} ", ReadingsFile, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_law_of_a_decision_is_the_one_in_force_on_its_day()
    {
        var region = RegionCode.Parse("140105");
        Assert.Null(Law.Books.InForce(region, new DateOnly(2025, 2, 28)));
        Assert.Equal("shanxi", Law.Books.InForce(region, new DateOnly(2025, 3, 1))?.Id);
        Assert.Equal("shanxi", Law.Books.InForce(region, new DateOnly(2026, 2, 28))?.Id);
        Assert.Null(Law.Books.InForce(region, new DateOnly(2026, 3, 1)));
        Assert.Equal("shanxi", Law.Books.ApplyingIn(region, new DateOnly(2026, 3, 1))?.Id);
    }

    [Fact]
    public void The_readme_describes_every_key_of_the_rule_blocks()
    {
        var readme = Law.Files().Single(f => f.Path == "README.md").Text;
        var keys = Law.Files().Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(f => Regex.Matches(f.Text, "```yaml rule\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value))
            .SelectMany(rule => Regex.Matches(rule, "^([a-z-]+):", RegexOptions.Multiline).Select(m => m.Groups[1].Value)).Distinct().ToList();
        Assert.True(keys.Count > 15);
        Assert.All(keys, key => Assert.Contains($"`{key}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void National_texts_can_be_cited()
    {
        Assert.Equal("期间的届满", Law.Books.Find(CivilMonths.Article)?.Heading);
        Assert.NotNull(Law.Books.Find(new ArticleRef("regulation-735", 32)));
        Assert.NotNull(Law.Books.Find(new ArticleRef("pipl", 34)));
        Assert.Null(Law.Books.Find(new ArticleRef("civil-code", 1)));
    }

    [Fact]
    public void The_digest_changes_with_any_file_and_not_with_line_endings()
    {
        var files = Law.Files().ToList();
        Assert.Equal(Law.Books.Digest, Lawbooks.Read(files.Select(f => (f.Path, f.Text.ReplaceLineEndings("\r\n")))).Digest);
        var changed = files.Select(f => (f.Path, f.Path.EndsWith("civil-code.md", StringComparison.Ordinal) ? f.Text + "\n\nx\n" : f.Text));
        Assert.NotEqual(Law.Books.Digest, Lawbooks.Read(changed).Digest);
    }

    private static readonly string ReadingsFile = Law.Files().Single(f => f.Path == "readings.md").Text;
}
