using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>Two fields of one response name that do not merge, and why; where they fail below, followed by the fields that clash there.</summary>
internal sealed record FieldConflict(string ResponseName, string Reason, IReadOnlyList<Field> First, IReadOnlyList<Field> Second)
{
    // A conflict far below can be the sum of many; a reader needs no more of them than this.
    private const int MostNodes = 20;
    private const int LongestReason = 1000;

    public string Message =>
        $"Fields \"{Shortened(ResponseName)}\" conflict because {Reason}. Use different aliases on the fields to fetch both if this was intentional.";

    public static FieldConflict Of(Field first, Field second, string reason) => new(first.ResponseName, reason, [first], [second]);

    /// <summary>The conflict of two fields whose selections clash.</summary>
    public static FieldConflict Below(Field first, Field second, List<FieldConflict> conflicts)
    {
        var reason = "";
        foreach (var conflict in conflicts)
        {
            reason += $"{(reason.Length == 0 ? "" : " and ")}subfields \"{Shortened(conflict.ResponseName)}\" conflict because {conflict.Reason}";
            if (reason.Length > LongestReason)
                break;
        }

        return new FieldConflict(
            first.ResponseName, Shortened(reason), Nodes(first, conflicts, conflict => conflict.First), Nodes(second, conflicts, conflict => conflict.Second));
    }

    private static List<Field> Nodes(Field field, List<FieldConflict> conflicts, Func<FieldConflict, IReadOnlyList<Field>> side)
    {
        List<Field> nodes = [field];
        foreach (var conflict in conflicts)
        {
            nodes.AddRange(side(conflict).TakeLast(MostNodes - nodes.Count));
            if (nodes.Count == MostNodes)
                break;
        }

        return nodes;
    }

    private static string Shortened(string text) => text.Length > LongestReason ? text[..LongestReason] + "..." : text;
}
