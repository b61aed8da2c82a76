namespace Hub.Store;

/// <summary>
/// Leaves out of a table of totals the groups that are so small that they tell of single persons, and one more, so that nothing can be taken away
/// from what is shown to find them. Holds for a table by one dimension and for its total; other tables are not given to those who need it.
/// </summary>
internal static class SmallGroups
{
    /// <summary>A group of fewer persons is small.</summary>
    public const int Least = 5;

    public static IReadOnlyList<PointTotal> Suppressed(IReadOnlyList<PointTotal> groups)
    {
        var hidden = groups.Where(g => g.Persons < Least).ToHashSet();
        // What is left of the total when the others are taken away must be of at least so many as one group that could have been shown.
        if (hidden.Count > 0 && groups.Where(g => g.Persons >= Least).MinBy(g => g.Persons) is { } smallest) hidden.Add(smallest);
        return [.. groups.Select(g => hidden.Contains(g) ? g with { Suppressed = true } : g)];
    }
}
