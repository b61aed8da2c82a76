namespace Hub.Domain.Tests.Rulebooks;

/// <summary>The tables in the rulebooks' README are what the rulebooks say; UPDATE_SNAPSHOTS=1 writes them anew.</summary>
public sealed class GeneratedTablesTests
{
    [Fact]
    public void The_rules_stand_side_by_side_as_the_rule_blocks_say() => Holds("side-by-side", SideBySideRows.Table(Law.Books.All).ToString());

    [Fact]
    public void The_coverage_table_counts_every_article() => Holds("coverage", Coverage.Of(Law.Books.All));

    [Fact]
    public void Every_clause_of_every_rulebook_is_in_the_table() => Assert.Empty(SideBySideRows.Table(Law.Books.All).Missing());

    [Fact]
    public void A_new_provinces_column_comes_by_itself()
    {
        var more = Law.Files().Where(f => f.Path.StartsWith("zhejiang/", StringComparison.Ordinal)).Select(f => (f.Path.Replace("zhejiang", "elsewhere", StringComparison.Ordinal), f.Text.Replace("\"330000\"", "\"320000\"", StringComparison.Ordinal)));
        var law = Lawbooks.Read(Law.Files().Concat(more));
        Assert.Contains("`elsewhere`", SideBySideRows.Table(law.All).ToString(), StringComparison.Ordinal);
        Assert.Contains("`elsewhere`", Coverage.Of(law.All), StringComparison.Ordinal);
    }

    private static void Holds(string name, string table)
    {
        var path = Path.Combine(Law.Root(), "rulebooks", "README.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = ($"<!-- generated: {name} -->\n", $"<!-- end of {name} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"README.md has no place for {name}.");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, text[..from] + table + "\n" + text[to..]);
        else Assert.Equal(text[from..to], table + "\n");
    }
}
