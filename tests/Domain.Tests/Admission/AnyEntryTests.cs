using System.Text.RegularExpressions;

namespace Hub.Domain.Tests.Admission;

/// <summary>Whatever is sent gets an answer, in the contract's words, and whatever is taken can be folded.</summary>
public sealed partial class AnyEntryTests
{
    private const string Today = "2026-03-20";
    private static readonly ILookup<string, string> Fields = Contract();

    public static TheoryData<string, int> Runs => [.. from region in (string[])["460100", "140100", "330100"] from seed in Enumerable.Range(1, 12) select (region, seed)];

    [Theory]
    [MemberData(nameof(Runs))]
    public void An_entry_with_any_values_is_answered_in_the_contracts_words(string region, int seed)
    {
        var desk = new Desk(region);
        var controls = new List<string> { desk.Score("2025-06-02", 6), desk.Score("2025-07-01", 3), desk.Take(Sent.Agreement(region, "2025-08-01", AgreementState.Suspended, Dossier.Doctor)) };
        var entries = new MadeUpEntries(seed, region, controls);
        for (var i = 0; i < 250; i++)
        {
            var entry = entries.Next($"{seed}-{i}");
            var verdict = desk.Check(entry, Today);
            Assert.All(verdict.Refusals.Concat(verdict.Warnings), r => Assert.Contains(r.Path[0], Fields[entry.Kind]));
            Assert.All(verdict.Refusals.Concat(verdict.Warnings), r => Assert.True((r.Article is null || Law.Books.Find(r.Article) is not null) && (r.Reading is null || Readings.Exists(r.Reading)), r.ToString()));
            if (!verdict.Allows) continue;
            controls.Add(desk.Take(entry));
            Folds(desk);
        }

        Assert.True(controls.Count > 20, $"Only {controls.Count} entries were taken.");
    }

    [Fact]
    public void Every_kind_of_the_contract_is_checked() => Assert.Equal(MadeUpEntries.Count, Fields.Count);

    private static void Folds(Desk desk)
    {
        var fold = desk.Fold();
        var day = Dossier.Day(Today);
        Assert.NotNull(fold.On(day).Explanation);
        Assert.NotNull(fold.Account(day.Year));
        Assert.All(fold.Deadlines, d => Assert.NotNull(Law.Books.Find(d.Article)));
        Assert.All(fold.Duties, d => Assert.NotNull(Law.Books.Find(d.Article)));
        Assert.All(fold.Repairs, r => Assert.NotNull(Law.Books.Find(r.Article)));
        Assert.All(fold.Objections, o => Assert.NotEqual(default, o.FiledOn));
    }

    /// <summary>The fields of each kind's input, by the kind's name.</summary>
    private static ILookup<string, string> Contract()
    {
        var inputs = Input().Matches(File.ReadAllText(Path.Combine(Law.Root(), "schema.graphql"))).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var kinds = Field().Matches(inputs["EntryInput"]).Select(m => (Kind: m.Groups[1].Value, Input: m.Groups[2].Value));
        return (from kind in kinds from field in Field().Matches(inputs[kind.Input]) select (kind.Kind, Field: field.Groups[1].Value)).ToLookup(f => f.Kind, f => f.Field);
    }

    [GeneratedRegex(@"^input (\w+)[^{]*\{(.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Input();

    [GeneratedRegex(@"^  (\w+): \[?(\w+)", RegexOptions.Multiline)]
    private static partial Regex Field();
}
