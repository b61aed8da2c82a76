using System.Reflection;
using System.Text.RegularExpressions;

namespace Hub.Domain.Tests.Provinces;

/// <summary>
/// Every row of the comparison of the provinces' rules, in each province that says something there, and every reading, has a test. A test names the
/// provinces and articles in its own name (HN_24, SX_37, ZJ_31), and the row or reading in a trait.
/// </summary>
public sealed partial class CoverageTests
{
    /// <summary>Section and first cell, then the provinces that say something there.</summary>
    private static readonly IReadOnlyList<(string Row, string[] Provinces)> Rows =
        [.. Rows82To810.Rows.Concat(Rows811To818.Rows).Select(r => (r[..r.LastIndexOf(':')], r[(r.LastIndexOf(':') + 2)..].Split(' ')))];

    [Fact]
    public void Every_row_has_a_test_in_each_province_that_says_something_there()
    {
        var tested = Tests().SelectMany(t => Traits(t, "Row").SelectMany(row => Provinces().Matches(t.Name).Select(p => $"{row} {p.Groups[1].Value}")));
        Assert.Equal([], Rows.SelectMany(r => r.Provinces.Select(p => $"{r.Row} {p}")).Except(tested));
    }

    [Fact]
    public void Every_row_that_a_test_names_is_one_of_the_comparison()
    {
        var known = Rows.Select(r => r.Row).ToHashSet(StringComparer.Ordinal);
        Assert.All(Tests().SelectMany(t => Traits(t, "Row")), row => Assert.Contains(row, known));
    }

    [Fact]
    public void Every_reading_has_a_test() =>
        Assert.Equal([], Enumerable.Range(1, Readings.Last).Select(n => $"A-{n:D2}").Except(Tests().SelectMany(t => Traits(t, "Reading"))));

    [Fact]
    public void Every_reading_that_a_test_names_exists() =>
        Assert.All(Tests().SelectMany(t => Traits(t, "Reading")), reading => Assert.True(Readings.Exists(reading), reading));

    private static IEnumerable<MethodInfo> Tests() =>
        typeof(CoverageTests).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttributes<FactAttribute>().Any());

    private static IEnumerable<string> Traits(MethodInfo test, string name) => test.GetCustomAttributes<TraitAttribute>().Where(t => t.Name == name).Select(t => t.Value);

    [GeneratedRegex("(HN|SX|ZJ)_")]
    private static partial Regex Provinces();
}
