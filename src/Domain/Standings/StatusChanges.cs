namespace Hub.Domain;

/// <summary>What became different between two derivations of one file: what subscribers hear.</summary>
public static class StatusChanges
{
    /// <summary>
    /// The changes of status or last day that the later derivation has and the earlier had not, by day. Where one was
    /// dropped and nothing took its place, the way back is told as a change of its own.
    /// </summary>
    public static IReadOnlyList<StatusChange> Between(Derivation before, Derivation after)
    {
        var known = before.History.ToHashSet();
        var changes = after.History.Where(c => !known.Contains(c)).ToList();
        var stands = after.History.ToHashSet();
        foreach (var dropped in before.History)
        {
            if (stands.Contains(dropped)) continue;
            var last = after.History.LastOrDefault(c => c.EffectiveFrom <= dropped.EffectiveFrom);
            if (last is not null && !known.Contains(last)) continue;
            var now = after.On(dropped.EffectiveFrom);
            if (now.Status != dropped.After || now.LastDay != dropped.LastDay)
            {
                changes.Add(dropped with { Before = dropped.After, After = now.Status, LastDay = now.LastDay });
            }
        }

        return [.. changes.OrderBy(c => c.EffectiveFrom)];
    }
}
