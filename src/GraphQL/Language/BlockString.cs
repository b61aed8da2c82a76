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

    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] is ' ' or '\t')
            indent++;
        return indent;
    }
}
