namespace Hub.Domain.Tests.Cases;

/// <summary>The worked cases that stand beside the articles hold.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. Law.Books.All.SelectMany(b => b.Cases).Select(Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_worked_case_holds(string name)
    {
        var worked = Law.Books.All.SelectMany(b => b.Cases).Single(c => Name(c) == name);
        new CaseRun(worked).Run();
    }

    [Fact]
    public void Every_rulebook_has_a_case_for_every_term_that_its_measures_bring() => Assert.All(Law.Books.All, book =>
    {
        var worked = string.Join('\n', book.Cases.Select(c => c.Yaml));
        Assert.All(book.Measures.Where(m => m.Status is not null && m.ForSingleScore), m => Assert.Contains($"{{ points: {m.At}", worked, StringComparison.Ordinal));
        Assert.All(book.Measures.Where(m => m.Status is not null && !m.ForSingleScore), m => Assert.Contains($"effective: {m.At}", worked, StringComparison.Ordinal));
    });

    private static string Name(WorkedCase worked) => $"{worked.Article} at {worked.File}:{worked.Line}";
}
