using System.Globalization;
using System.Text;

namespace Hub.Domain.Tests.Rulebooks;

/// <summary>What is done with each article: a column for each rulebook, with the count and the articles' numbers.</summary>
internal static class Coverage
{
    public static string Of(IReadOnlyList<Rulebook> books)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n| | {string.Join(" | ", books.Select(b => $"`{b.Id}`"))} |\n|---|{string.Concat(books.Select(_ => "---|"))}\n");
        foreach (var kind in Enum.GetValues<ArticleKind>()) Row(text, $"`.{EnumName.Of(kind).ToLowerInvariant()}`", books, b => b.Articles.Where(a => a.Kind == kind).Select(a => a.Number));
        text.Append(CultureInfo.InvariantCulture, $"| 条数 articles | {string.Join(" | ", books.Select(b => b.Articles.Count))} |\n");
        Row(text, "有规则块 with rule blocks", books, b => b.Clauses.Select(c => c.Article.Number));
        Row(text, "有案例 with worked cases", books, b => b.Cases.Select(c => c.Article.Number));
        text.Append(CultureInfo.InvariantCulture, $"| 条款，案例 clauses, cases | {string.Join(" | ", books.Select(b => $"{b.Clauses.Count}, {b.Cases.Count}"))} |\n");
        return text.ToString();
    }

    private static void Row(StringBuilder text, string label, IReadOnlyList<Rulebook> books, Func<Rulebook, IEnumerable<int>> numbers)
    {
        var cells = books.Select(b => numbers(b).Distinct().Order().ToList()).Select(list => list.Count == 0 ? "0" : $"**{list.Count}**: {Ranges(list)}");
        text.Append(CultureInfo.InvariantCulture, $"| {label} | {string.Join(" | ", cells)} |\n");
    }

    private static string Ranges(List<int> numbers)
    {
        var ranges = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var end = i;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1) end++;
            ranges.Add(end == i ? $"{numbers[i]}" : $"{numbers[i]}–{numbers[end]}");
            i = end + 1;
        }

        return string.Join(", ", ranges);
    }
}
