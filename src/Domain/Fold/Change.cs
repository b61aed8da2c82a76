namespace Hub.Domain;

/// <summary>决定变更或者撤销: what a reversal, or an objection that was right, leaves of an entry from its own day on .</summary>
/// <param name="Target">The control of the entry that it changes.</param>
/// <param name="By">The control of the reversal, or of the decision on the objection.</param>
/// <param name="NewPoints">Null: nothing is left.</param>
internal readonly record struct Change(string Target, DateOnly On, string By, int? NewPoints, bool ByObjection)
{
    private static readonly Change[] None = [];

    /// <summary>By day; those of an objection of somebody else than the file's person left out.</summary>
    public static IReadOnlyList<Change> In(LedgerEntry[] entries, IReadOnlyList<PersonCode> codes)
    {
        List<Change>? changes = null;
        foreach (var entry in entries)
        {
            if (entry.Content is ReversalEntry reversal) (changes ??= []).Add(new Change(reversal.Entry, reversal.DecidedOn, entry.Control, reversal.NewPoints, false));
            else if (entry.Content is ObjectionDecidedEntry { Outcome: ObjectionOutcome.Changed } decided) OfObjection(entry.Control, decided, entries, codes, changes ??= []);
        }

        return changes ?? (IReadOnlyList<Change>)None;
    }

    public static bool Revokes(IReadOnlyList<Change> changes, string control, DateOnly day)
    {
        for (var i = 0; i < changes.Count; i++) if (changes[i].Target == control && changes[i].On <= day && changes[i].NewPoints is null) return true;
        return false;
    }

    /// <summary>A score goes or is lowered; a term that came with the agreement ends for who was not responsible .</summary>
    private static void OfObjection(string control, ObjectionDecidedEntry decided, LedgerEntry[] entries, IReadOnlyList<PersonCode> codes, List<Change> changes)
    {
        var objection = Array.Find(entries, e => e.Control == decided.Objection)?.Content as ObjectionEntry;
        if (objection is null || (objection.Person is { } person && !codes.Contains(person))) return;
        var target = Array.Find(entries, e => e.Control == objection.Entry);
        if (target?.Content is PointsEntry or LicenceLostEntry) changes.Add(new Change(target.Control, decided.DecidedOn, control, target.Content is PointsEntry ? decided.NewPoints : null, true));
        if (!decided.NotResponsible) return;
        foreach (var entry in entries)
        {
            if (entry.Content is not AgreementEntry agreement) continue;
            var same = target?.Content is PointsEntry points && (points.BasedOn == entry.Control || (points.Institution == agreement.Institution && points.DocumentNumber == agreement.DocumentNumber));
            if (entry == target || same) changes.Add(new Change(entry.Control, decided.DecidedOn, control, null, true));
        }
    }
}
