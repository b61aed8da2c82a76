namespace Hub.Commands;

/// <summary>Rows as lines of text with their columns below each other.</summary>
internal static class TextTable
{
    /// <param name="rows">The first is the head; all are as wide.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }
}
