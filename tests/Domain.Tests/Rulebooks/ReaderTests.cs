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
    [InlineData("hainan/04-points.md", "## 第十九条 按责任记分与从轻从重 {.rule .scoring}", "## 第十九条 按责任记分与从轻从重", "an article needs one of")]
    [InlineData("hainan/04-points.md", "## 第十九条", "## 十九", "heading '十九 按责任记分与从轻从重' does not begin with 第…条.")]
    [InlineData("hainan/04-points.md", "{.rule ", "{.text ", "only an article of the kind .rule has rule blocks.")]
    [InlineData("hainan/04-points.md", "{.rule .scoring}", "{.rule .score}", "there is no topic .score.")]
    [InlineData("hainan/04-points.md", "in-force: 2025-04-01..2028-03-31", "in-force: 2025-04-01..2028-03-30", "says otherwise of 'hainan'")]
    [InlineData("hainan/04-points.md", "same-act: highest", "same-act: [", "is not YAML")]
    [InlineData("hainan/04-points.md", "same-act: highest", "same-act: lowest", "'same-act' is 'highest'.")]
    [InlineData("shanxi/05-registration.md", "first-status: NORMAL", "first-status: ACTIVE", "'ACTIVE' is none of NORMAL, SUSPENDED, TERMINATED.")]
    [InlineData("shanxi/06-points.md", "clause: (一), from-decision: 3 }", "clause: (一), from-decision: 3, valid-from: 2026-01-01 }", "the day 2026-01-01 does not stand in article 32.")]
    [InlineData("shanxi/07-measures.md", "from: 20, consequence", "from: 30, consequence", "the figure 30 does not stand in article 38.")]
    [InlineData("shanxi/07-measures.md", "from: 20, consequence", "from: 20, over: 50, consequence", "either 'over' a percentage or 'from' one")]
    [InlineData("shanxi/07-measures.md", "do: [CIRCULAR], by: INSURANCE, clause", "do: [CIRCULAR], clause", "'by' is missing.")]
    [InlineData("shanxi/08-repair.md", "exam: 1..3", "exam: 1..3, points: 1", "either each time has its points, or the exam gives them.")]
    [InlineData("zhejiang/08-repair.md", "QUARTERLY_REPORT: day 15", "QUARTERLY_REPORT: day 10", "10日 does not stand in article 46.")]
    [InlineData("zhejiang/08-repair.md", "QUARTERLY_REPORT: day 15", "QUARTERLY_REPORT: 15 working days", "'15 working days' is not a day of the month")]
    [InlineData("zhejiang/08-repair.md", "REPAIR_REVIEW: 10 working days", "REPAIR_REVIEW: 9 working days", "9个工作日 does not stand in article 43.")]
    [InlineData("zhejiang/09-supervision.md", "## 第四十七条 纳入协议管理 {.text ", "## 第四十七条 纳入协议管理 {.rule ", "article 47 is a .rule without a rule block.")]
    [InlineData("settings.yaml", "enabled: false", "enabld: false", "unknown key 'enabld'.")]
    [InlineData("settings.yaml", "cross-province-alert: 9", "cross-province-alarm: 9", "unknown key 'cross-province-alarm'.")]
    [InlineData("settings.yaml", "NOTICE: 5 working days", "NOTICE: 5 days", "'5 days' is neither a number of working days nor 'same day'.")]
    [InlineData("national/calendar.yaml", "2025-01-26", "2025-01-27", "2025-01-27 is no weekend day, or is a holiday as well.")]
    public void A_fault_is_told_with_its_file(string path, string from, string to, string message)
    {
        var faults = FaultsOf(path, from, to);
        Assert.Contains(faults, f => f.File == path && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hainan/05-measures.md", "suspend: 2 months", "suspend: 3 months")]
    [InlineData("hainan/04-points.md", "code: REG38", "code: REG37")]
    [InlineData("shanxi/08-repair.md", "max-times: 1", "most: 1")]
    [InlineData("zhejiang/06-execution.md", "NOTICE: 5 working days", "NOTICE: 5 weeks")]
    [InlineData("settings.yaml", "cross-province-alert: 9", "cross-province-alarm: 9")]
    public void A_fault_is_told_with_its_line(string path, string from, string to)
    {
        var text = Law.Files().Single(f => f.Path == path).Text;
        var line = text[..text.IndexOf(from, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.Contains(FaultsOf(path, from, to), f => f.File == path && f.Line == line);
    }

    [Fact]
    public void A_measure_beneath_no_article_is_refused() =>
        Assert.Contains(FaultsOf("hainan/05-measures.md", "## 第二十二条", "```yaml rule\nmeasures: []\n```\n\n## 第二十二条"), f => f.Message == "a block stands beneath no article.");

    [Fact]
    public void A_rulebook_without_a_clause_that_the_fold_needs_is_refused() =>
        Assert.Contains(FaultsOf("hainan/06-repair.md", "restoration-window: { opens: WITH_TERM, closes: last-day, institution-agrees: true }", "deadlines: {}"), f => f.Message == "the rulebook has no RestorationWindowClause.");

    [Fact]
    public void An_article_without_a_topic_is_read_and_named()
    {
        Assert.Empty(Law.Books.Lacks);
        var lack = Assert.Single(Lawbooks.Read(FilesWith("hainan/04-points.md", "{.rule .scoring}", "{.rule}")).Lacks);
        Assert.Equal(("hainan/04-points.md", "article 19 has no topic."), (lack.File, lack.Message));
    }

    [Fact]
    public void Nothing_to_read_is_refused() => Assert.Throws<RulebookException>(() => Lawbooks.Read([]));

    [Fact]
    public void What_could_not_be_read_is_told_where_it_stands_and_nowhere_else() =>
        Assert.Equal("hainan/04-points.md", Assert.Single(FaultsOf("hainan/04-points.md", "code: REG38,", "code: REG99,")).File);

    private static IReadOnlyList<RulebookFault> FaultsOf(string path, string from, string to) =>
        Assert.Throws<RulebookException>(() => Lawbooks.Read(FilesWith(path, from, to))).Faults;

    private static IEnumerable<(string Path, string Text)> FilesWith(string path, string from, string to) =>
        Law.Files().Select(f => (f.Path, f.Path == path ? Replace(f.Text, from, to) : f.Text));

    private static string Replace(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }
}
