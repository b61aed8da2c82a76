namespace Hub.Domain;

/// <summary>What became different between two derivations of one file: what subscribers hear.</summary>
public static class StatusChanges
{
    /// <summary>
    /// The changes of status or last day that the later derivation has and the earlier had not, by day. One that was told
    /// and is no change any more is taken back: on its own day, from the status it told to the one that holds, with the
    /// term that it is about.
    /// </summary>
    public static IReadOnlyList<StatusChange> Between(Derivation before, Derivation after)
    {
        var known = before.History.ToHashSet();
        var stands = after.History.ToHashSet();
        var changes = after.History.Where(c => !known.Contains(c)).ToList();
        foreach (var dropped in before.History)
        {
            if (stands.Contains(dropped) || stands.Any(c => c.EffectiveFrom == dropped.EffectiveFrom)) continue;
            changes.Add(TakenBack(dropped, after.On(dropped.EffectiveFrom)));
        }

        changes.Sort((one, other) => one.EffectiveFrom.CompareTo(other.EffectiveFrom));
        return changes;
    }

    private static StatusChange TakenBack(StatusChange told, Standing now) =>
        told with { Before = told.After, After = now.Status, LastDay = now.LastDay, Cause = now.Status == Status.Normal ? null : now.Sanctions[0].Cause };
}
