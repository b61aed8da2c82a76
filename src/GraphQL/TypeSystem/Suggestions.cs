namespace GraphQL.TypeSystem;

/// <summary>"Did you mean …?" for a name that is not there, out of the names that the caller may know.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary>The names close enough, as a sentence with a space in front; empty when there are none.</summary>
    public static string DidYouMean(string given, IEnumerable<string> names, string? kind = null)
    {
        var near = Near(given, names).Select(name => $"\"{name}\"").ToList();
        return near.Count == 0 ? "" : $" Did you mean {(kind is null ? "" : kind + " ")}{Either(near)}?";
    }

    /// <summary>As <see cref="DidYouMean"/> with names that are already chosen.</summary>
    public static string DidYouMeanOneOf(IEnumerable<string> names, string kind)
    {
        var chosen = names.Take(Most).Select(name => $"\"{name}\"").ToList();
        return chosen.Count == 0 ? "" : $" Did you mean {kind} {Either(chosen)}?";
    }

    private static string Either(List<string> names) => names.Count switch
    {
        1 => names[0],
        2 => $"{names[0]} or {names[1]}",
        _ => $"{string.Join(", ", names[..^1])}, or {names[^1]}",
    };

    private static IEnumerable<string> Near(string given, IEnumerable<string> names)
    {
        var threshold = Math.Floor(given.Length * 0.4) + 1;
        var small = given.ToLowerInvariant();
        return names
            .Where(name => Math.Abs(name.Length - given.Length) <= threshold)
            .Select(name => (name, distance: Distance(small, name.ToLowerInvariant(), given == name)))
            .Where(pair => pair.distance <= threshold)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.name, StringComparer.Ordinal)
            .Select(pair => pair.name)
            .Take(Most);
    }

    // Damerau's distance: inserted, deleted, replaced and exchanged letters; names that differ only in case are one apart.
    private static int Distance(string a, string b, bool same)
    {
        if (a == b)
            return same ? 0 : 1;
        var rows = new int[3][];
        for (var i = 0; i < 3; i++)
            rows[i] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (current, previous, before) = (rows[i % 3], rows[(i - 1) % 3], rows[(i + 1) % 3]);
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
