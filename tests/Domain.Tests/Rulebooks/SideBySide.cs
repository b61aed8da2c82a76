using System.Globalization;
using System.Text;

namespace Hub.Domain.Tests.Rulebooks;

/// <summary>The rulebooks side by side: a row for what the clauses say, a column for each rulebook, and each cell with its article.</summary>
internal sealed class SideBySide(IReadOnlyList<Rulebook> books)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<Clause> _shown = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Rulebook> Books => books;

    public void Section(string title)
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| | {string.Join(" | ", books.Select(b => $"`{b.Id}`"))} |\n|---|{string.Concat(books.Select(_ => "---|"))}\n");
    }

    /// <summary>What clauses of one kind say; those that say null are in another row.</summary>
    public void Row<T>(string label, Func<T, string?> words) where T : Clause
    {
        var cells = books.Select(book => Cell(book.Clauses.OfType<T>(), words)).ToList();
        if (cells.Any(c => c != "–")) Row(label, cells);
    }

    public void Row(string label, IEnumerable<string> cells) => _text.Append(CultureInfo.InvariantCulture, $"| {label} | {string.Join(" | ", cells)} |\n");

    /// <summary>Clauses that no row has shown.</summary>
    public IEnumerable<Clause> Missing() => books.SelectMany(b => b.Clauses).Where(c => !_shown.Contains(c));

    public override string ToString() => _text.ToString();

    private string Cell<T>(IEnumerable<T> clauses, Func<T, string?> words) where T : Clause
    {
        var said = clauses.Select(c => (Clause: c, Words: words(c))).Where(s => s.Words is not null).ToList();
        foreach (var (clause, _) in said) _shown.Add(clause);
        if (said.Count == 0) return "–";
        return string.Join("；", said.GroupBy(s => s.Words).Select(same => $"{same.Key} ({string.Join(", ", same.Select(s => Place(s.Clause.Article)).Distinct())})"));
    }

    private static string Place(ArticleRef article) => article.Number + article.Clause;
}
