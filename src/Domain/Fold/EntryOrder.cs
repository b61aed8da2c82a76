namespace Hub.Domain;

/// <summary>The one order in which entries are folded, so that the order of arrival makes no difference: day of the law, kind, control.</summary>
internal sealed class EntryOrder : IComparer<LedgerEntry>
{
    private static readonly EntryOrder Instance = new();

    public static LedgerEntry[] Sorted(IReadOnlyList<LedgerEntry> entries)
    {
        var sorted = new LedgerEntry[entries.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = entries[i];
        Array.Sort(sorted, Instance);
        return sorted;
    }

    public int Compare(LedgerEntry? x, LedgerEntry? y)
    {
        var day = x!.Content.LawDay.CompareTo(y!.Content.LawDay);
        if (day != 0) return day;
        var kind = Rank(x.Content).CompareTo(Rank(y.Content));
        return kind != 0 ? kind : string.CompareOrdinal(x.Control, y.Control);
    }

    /// <summary>On one day a closing goes before a registration, so that a change of place is one, a repair after the scores that it takes off from, and the end of the experts' work after its beginning.</summary>
    private static int Rank(Entry entry) => entry switch { RegistrationClosedEntry => 0, RegistrationEntry => 1, RepairEntry or ObjectionStepEntry { Step: ObjectionStepKind.ExpertsEnd } => 3, _ => 2 };
}
