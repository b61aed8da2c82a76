using System.Text.RegularExpressions;

namespace Hub.Domain.Tests.Rulebooks;

/// <summary>Every reading is written down with its reason, and where it is set.</summary>
public sealed partial class ReadingsTests
{
    private static readonly IReadOnlyList<(string Path, string Text)> Files = [.. Law.Files()];

    private static readonly Dictionary<string, string> Written = Regex.Split(Text("readings.md"), "(?m)^## (?=A-)").Skip(1).ToDictionary(r => r[..4]);

    public static TheoryData<string> All => [.. Enumerable.Range(1, Readings.Last).Select(n => $"A-{n:00}")];

    [Fact]
    public void There_is_no_other_reading() => Assert.All(Written.Keys, r => Assert.True(Readings.Exists(r), r));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_reading_has_its_question_answer_reason_and_setting(string reading)
    {
        var text = Written[reading];
        Assert.All(["问", "读法", "理由", "设置"], part => Assert.Single(Regex.Matches(text, $"(?m)^- {part}：.+[。？]$")));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_reading_that_is_set_names_a_key_that_there_is_and_that_cites_it(string reading)
    {
        foreach (Match key in Key().Matches(Written[reading].Split("- 设置：")[1].Split('（')[0]))
        {
            var path = key.Groups[1].Value.Split('.', 2);
            if (key.Groups[1].Value == "extension.yaml") continue;
            if (Regex.IsMatch(Text("settings.yaml"), $"(?m)^{path[0]}:"))
            {
                Assert.All(path, part => Assert.Matches($"(?m)^ *{part}:", Text("settings.yaml")));
                Assert.Contains(reading, Text("settings.yaml"), StringComparison.Ordinal);
                continue;
            }

            var blocks = RuleBlocks().Where(b => Regex.IsMatch(b, $"(?m)^{path[0]}:")).ToList();
            Assert.Contains(blocks, b => path.Length == 1 || Regex.IsMatch(b, $@"[\s{{]{path[1]}:"));
            Assert.Contains(blocks, b => Regex.IsMatch(b, $@"(?m)^readings:.*{reading}"));
        }
    }

    [Fact]
    public void Every_article_that_the_rulebooks_cite_is_there()
    {
        var cited = Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).SelectMany(f => Citation().Matches(f.Text)).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(cited.Count > 40);
        Assert.All(cited, c => Assert.True(ArticleRef.TryParse(c, out var article) && Law.Books.Find(article!) is not null, c));
    }

    [Fact]
    public void Every_basis_in_the_contract_is_an_article_that_is_there()
    {
        var contract = File.ReadAllText(Path.Combine(Law.Root(), "schema.graphql"));
        var cited = Basis().Matches(contract).SelectMany(m => Regex.Matches(m.Groups[1].Value, "\"([^\"]+)\"")).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(cited.Count > 20);
        Assert.All(cited, c => Assert.True(ArticleRef.TryParse(c, out var article) && Law.Books.Find(article!) is not null, c));
    }

    private static string Text(string path) => Files.Single(f => f.Path == path).Text.ReplaceLineEndings("\n");

    private static IEnumerable<string> RuleBlocks() =>
        Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).SelectMany(f => Regex.Matches(f.Text.ReplaceLineEndings("\n"), "```yaml rule\n(.*?)```", RegexOptions.Singleline)).Select(m => m.Groups[1].Value);

    [GeneratedRegex("`([A-Za-z_.-]+)`")]
    private static partial Regex Key();

    [GeneratedRegex("`([a-z0-9-]+/[0-9]+)`")]
    private static partial Regex Citation();

    [GeneratedRegex(@"basis: \[([^\]]*)\]")]
    private static partial Regex Basis();
}
