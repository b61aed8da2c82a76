namespace Hub.Domain.Tests.Rulebooks;

/// <summary>Which rulebook is in force on a day: extensions, successors, gaps, and a newer version of a circumstance.</summary>
public sealed class ValidityTests
{
    private static readonly RegionCode Shanxi = RegionCode.Parse("140105");

    [Fact]
    public void Every_day_has_exactly_one_rulebook_a_province_or_a_stated_gap()
    {
        foreach (var province in Law.Books.All.GroupBy(b => b.Region))
        {
            var first = province.Min(b => b.InForceFrom);
            for (var day = new DateOnly(2024, 1, 1); day <= new DateOnly(2030, 12, 31); day = day.AddDays(1))
            {
                var holding = province.Where(b => b.InForceOn(day)).ToList();
                Assert.Equal(holding.SingleOrDefault(), Law.Books.InForce(province.Key, day));
                var gap = day < first || province.Any(b => b.ExpiredOn(day));
                Assert.Equal(gap, holding.Count == 0);
            }
        }
    }

    [Fact]
    public void A_37_an_extension_with_a_document_number_moves_the_last_day_and_is_shown()
    {
        var law = Read(("shanxi/extension.yaml", Extension("2027-02-28")));
        var book = law.InForce(Shanxi, new DateOnly(2026, 3, 1));
        Assert.Equal(new DateOnly(2027, 2, 28), book?.InForceTo);
        Assert.Equal([new Extension("晋医保函〔2026〕1号", new DateOnly(2026, 2, 10), new DateOnly(2027, 2, 28))], book?.Extensions);
        Assert.Null(law.InForce(Shanxi, new DateOnly(2027, 3, 1)));
        Assert.NotEqual(Law.Books.RulebookOf(new ArticleRef("shanxi", 1))!.Digest, book?.Digest);
    }

    [Fact]
    public void A_successor_is_a_new_folder_of_the_same_region()
    {
        var law = Read([.. Successor("2026-03-01..2029-02-28")]);
        Assert.Equal("shanxi", law.InForce(Shanxi, new DateOnly(2026, 2, 28))?.Id);
        Assert.Equal("shanxi-2026", law.InForce(Shanxi, new DateOnly(2026, 3, 1))?.Id);
        Assert.Equal("shanxi-2026", law.Latest(Shanxi)?.Id);
    }

    [Fact]
    public void Two_rulebooks_of_one_province_on_one_day_are_refused_with_file_and_line()
    {
        var fault = Assert.Single(Faults([.. Successor("2026-02-28..2029-02-28")]));
        Assert.Equal(new RulebookFault("shanxi-2026/01-general.md", 5, "in force from 2026-02-28, while 'shanxi' of the same province is in force to 2026-02-28."), fault);
    }

    [Theory]
    [InlineData("shanxi/extension.yaml", "2026-02-28", 3, "extends to 2026-02-28, but the rulebook is in force to 2026-02-28 without it.")]
    [InlineData("zhejiang/extension.yaml", "2029-02-28", 3, "the rulebook states no last day that could be extended.")]
    [InlineData("nowhere/extension.yaml", "2029-02-28", 1, "extends nothing: there is no rulebook in its folder.")]
    [InlineData("shanxi/extension.yaml", "next year", 3, "'next year' is not a day as yyyy-MM-dd.")]
    [InlineData("shanxi/extension.yaml", "2027-02-28\nuntil: 2028-01-01", 4, "unknown key 'until'.")]
    public void A_bad_extension_is_refused_with_file_and_line(string path, string to, int line, string message) =>
        Assert.Contains(new RulebookFault(path, line, message), Faults((path, Extension(to))));

    [Fact]
    public void An_extension_without_a_document_number_is_refused() =>
        Assert.Contains(new RulebookFault("shanxi/extension.yaml", 1, "'document' is missing."), Faults(("shanxi/extension.yaml", "published: 2026-02-10\nin-force-to: 2027-02-28\n")));

    [Fact]
    public void A_15_a_newer_version_of_a_circumstance_holds_for_decisions_from_its_day()
    {
        const string old = "  - { code: FRONTING, band: 7..9, rests-on: [ADMIN_PENALTY, AGREEMENT_HANDLING], clause: (一) }\n";
        var chapter = Law.Files().Single(f => f.Path == "shanxi/06-points.md").Text;
        Assert.Contains(old, chapter, StringComparison.Ordinal);
        var newer = chapter.Replace(old, old + "  - { code: FRONTING, band: 7..9, rests-on: [ADMIN_PENALTY], clause: (一), valid-from: 2025-07-01 }\n", StringComparison.Ordinal)
            .Replace("冒名结算；", "冒名结算（2025年7月1日起只限行政处罚）；", StringComparison.Ordinal);
        var book = Read(("shanxi/06-points.md", newer)).InForce(Shanxi, new DateOnly(2025, 6, 1))!;
        Assert.Equal([DecisionKind.AdminPenalty, DecisionKind.AgreementHandling], book.Find(Circumstance.Fronting, new DateOnly(2025, 6, 30))!.RestsOn);
        Assert.Equal([DecisionKind.AdminPenalty], book.Find(Circumstance.Fronting, new DateOnly(2025, 7, 1))!.RestsOn);
    }

    private static string Extension(string to) => $"document: 晋医保函〔2026〕1号\npublished: 2026-02-10\nin-force-to: {to}\n";

    private static IEnumerable<(string, string)> Successor(string inForce) => Law.Files().Where(f => f.Path.StartsWith("shanxi/", StringComparison.Ordinal))
        .Select(f => (f.Path.Replace("shanxi/", "shanxi-2026/", StringComparison.Ordinal), f.Text.Replace("2025-03-01..2026-02-28", inForce, StringComparison.Ordinal)));

    private static Lawbooks Read(params (string Path, string Text)[] more) =>
        Lawbooks.Read(Law.Files().Where(f => more.All(m => m.Path != f.Path)).Concat(more));

    private static IReadOnlyList<RulebookFault> Faults(params (string Path, string Text)[] more) =>
        Assert.Throws<RulebookException>(() => Read(more)).Faults;
}
