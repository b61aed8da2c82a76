using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>One table of the matrix, a row a place and a column an audience, with the articles beneath.</summary>
internal sealed class MatrixTable(string title, string? description, IReadOnlyList<(string Place, IReadOnlyDictionary<Audience, Right> Rights)> rows, params IReadOnlyList<string> notes)
{
    public IEnumerable<ArticleRef> Articles => rows.SelectMany(row => row.Rights.Values).SelectMany(right => right.Basis);

    public override string ToString()
    {
        var audiences = CallerClasses.Audiences.Where(audience => rows.Any(row => row.Rights[audience].Cell.Length > 0)).ToList();
        string[] head = [$"### {title}", "", .. description is null ? (string[])[] : [string.Join(' ', description.Split('\n').Select(line => line.Trim())), ""]];
        string[] table =
        [
            Line(["", .. audiences.Select(EnumName.Of)]),
            Line(["---", .. audiences.Select(_ => ":-:")]),
            .. rows.Select(row => Line([$"`{row.Place}`", .. audiences.Select(audience => row.Rights[audience].Cell)])),
        ];
        var articles = audiences.GroupBy(Basis).Select(alike => $"- {string.Join(", ", alike.Select(EnumName.Of))}: {alike.Key}");
        return string.Join('\n', [.. head, .. table, "", .. articles, .. notes.Select(note => $"- {note}")]) + "\n";
    }

    /// <summary>On which articles the audience has which rows; the articles of most rows last, without naming these.</summary>
    private string Basis(Audience audience)
    {
        var groups = rows.Where(row => row.Rights[audience].Cell.Length > 0)
            .GroupBy(row => string.Join(' ', row.Rights[audience].Basis.Select(article => $"[{article}]")), row => row.Place)
            .OrderBy(group => group.Count()).ToList();
        return string.Join("; ", groups.Select((group, i) => (groups.Count == 1 ? "" : i < groups.Count - 1 ? string.Join(", ", group.Select(place => $"`{place}`")) + " " : "the others ") + group.Key));
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
