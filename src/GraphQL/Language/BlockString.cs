namespace GraphQL.Language;

/// <summary>What a block string means (BlockStringValue, section 2.9.4), and how to write one.</summary>
internal static class BlockString
{
    /// <summary>The lines without their common indentation and without blank lines at either end.</summary>
    public static string Dedent(List<string> lines)
    {
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = Indent(lines[i]);
            if (indent == lines[i].Length)
                continue;
            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
                common = Math.Min(common, indent);
        }

        return first < 0
            ? ""
            : string.Join('\n', Enumerable.Range(first, last - first + 1).Select(i => i == 0 ? lines[i] : lines[i][Math.Min(common, lines[i].Length)..]));
    }

    /// <summary>The text as a block string; one that <see cref="CanHold"/> says no to would read as another text.</summary>
    public static string Print(string text, bool shortest = false)
    {
        var escaped = text.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.ReplaceLineEndings("\n").Split('\n');
        var startsBelow = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var quotesAtEnd = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var endsBelow = (text.EndsWith('"') && !quotesAtEnd) || text.EndsWith('\\');
        var several = !shortest && (lines.Length > 1 || text.Length > 70 || endsBelow || startsBelow || quotesAtEnd);
        var indentedLine = lines.Length == 1 && text.Length > 0 && text[0] is ' ' or '\t';
        var before = (several && !indentedLine) || startsBelow ? "\n" : "";
        return $"\"\"\"{before}{escaped}{(several || endsBelow ? "\n" : "")}\"\"\"";
    }

    /// <summary>Whether a block string of this text reads as the text again: no control characters, no blank line or common indentation to lose.</summary>
    public static bool CanHold(string text)
    {
        if (text.Length == 0)
            return true;
        if (text.Any(character => character < ' ' && character is not ('\t' or '\n')))
            return false;
        var lines = text.Split('\n').ToList();
        return lines.Count == 1 && Indent(text) < text.Length || Dedent(["", .. lines]) == text;
    }

    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] is ' ' or '\t')
            indent++;
        return indent;
    }
}
