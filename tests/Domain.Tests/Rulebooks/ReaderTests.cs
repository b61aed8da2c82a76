namespace Hub.Domain.Tests.Rulebooks;

/// <summary>What is wrong with a rulebook is refused with file and line.</summary>
public sealed class ReaderTests
{
    [Theory]
    [InlineData("hainan/05-measures.md", "suspend: 2 months", "suspend: 3 months", "3个月 does not stand in article 24.")]
    [InlineData("hainan/05-measures.md", "total: 11", "total: 13", "the figure 13 does not stand in article 24.")]
    [InlineData("hainan/05-measures.md", "suspend: 2 months", "suspends: 2 months", "unknown key 'suspends'.")]
    [InlineData("hainan/05-measures.md", "suspend: 2 months", "suspend: 2 weeks", "'2 weeks' is not a number of months.")]
    [InlineData("hainan/05-measures.md", "terms: {", "term: {", "unknown key 'term'.")]
    [InlineData("hainan/04-points.md", "code: REG38", "code: REG37", "'REG37' is none of")]
    [InlineData("hainan/04-points.md", "readings: [A-08]", "readings: [A-56]", "there is no reading 'A-56'.")]
    [InlineData("hainan/04-points.md", "## 第十九条 按责任记分与从轻从重 {.rule}", "## 第十九条 按责任记分与从轻从重", "an article needs one of")]
    [InlineData("hainan/04-points.md", "## 第十九条", "## 十九", "heading '十九 按责任记分与从轻从重' does not begin with 第…条.")]
    [InlineData("hainan/04-points.md", "{.rule}", "{.text}", "only an article of the kind .rule has rule blocks.")]
    [InlineData("hainan/04-points.md", "in-force: 2025-04-01..2028-03-31", "in-force: 2025-04-01..2028-03-30", "says otherwise of 'hainan'")]
    [InlineData("hainan/04-points.md", "same-act: highest", "same-act: [", "is not YAML")]
    [InlineData("national/calendar.yaml", "2025-01-26", "2025-01-27", "2025-01-27 is no weekend day, or is a holiday as well.")]
    public void A_fault_is_told_with_its_file(string path, string from, string to, string message)
    {
        var faults = FaultsOf(path, from, to);
        Assert.Contains(faults, f => f.File == path && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_is_told_with_its_line()
    {
        var text = Law.Files().Single(f => f.Path == "hainan/05-measures.md").Text;
        var line = text[..text.IndexOf("suspend: 2 months", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.Contains(new RulebookFault("hainan/05-measures.md", line, "3个月 does not stand in article 24."), FaultsOf("hainan/05-measures.md", "suspend: 2 months", "suspend: 3 months"));
    }

    [Fact]
    public void A_rulebook_without_a_clause_that_the_fold_needs_is_refused() =>
        Assert.Contains(FaultsOf("hainan/06-repair.md", "restoration-window: { opens: WITH_TERM, closes: last-day, institution-agrees: true }", "deadlines: {}"), f => f.Message == "the rulebook has no RestorationWindowClause.");

    [Fact]
    public void Nothing_to_read_is_refused() => Assert.Throws<RulebookException>(() => Lawbooks.Read([]));

    private static IReadOnlyList<RulebookFault> FaultsOf(string path, string from, string to)
    {
        var files = Law.Files().Select(f => (f.Path, Text: f.Path == path ? Replace(f.Text, from, to) : f.Text));
        return Assert.Throws<RulebookException>(() => Lawbooks.Read(files)).Faults;
    }

    private static string Replace(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }
}
