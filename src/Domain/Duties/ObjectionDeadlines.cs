namespace Hub.Domain;

/// <summary>异议申诉: the window that receiving the notice opens, and the agency's review, whose clock stands still while experts assess.</summary>
internal static class ObjectionDeadlines
{
    public static IEnumerable<Deadline> Of(Derivation person)
    {
        var objections = person.Entries.Where(e => e.Content is ObjectionEntry).ToLookup(e => ((ObjectionEntry)e.Content).Entry, StringComparer.Ordinal);
        foreach (var target in person.Lines.Select(l => l.Source).Concat(objections.Select(o => person.Find(o.Key)).OfType<LedgerEntry>()).DistinctBy(t => t.Control))
        {
            if (Window(target, [.. objections[target.Control].Select(e => (ObjectionEntry)e.Content)], person) is { } window) yield return window;
        }

        foreach (var objection in objections.SelectMany(o => o))
        {
            if (Review(objection, (ObjectionEntry)objection.Content, person) is { } review) yield return review;
        }
    }

    private static Deadline? Window(LedgerEntry target, List<ObjectionEntry> filed, Derivation person)
    {
        var received = filed.Select(o => o.NoticeReceivedOn).FirstOrDefault(d => d is not null);
        if (ObjectionWindow.On(target, received, person.Entries, person.Law) is not { } window) return null;
        return new DeadlineRun(DeadlineKind.Objection, Audience.Practitioner, target.Content.Region, window.Opens, target.Control)
        {
            Institution = target.Content.Place,
            DoneOn = filed.Min(o => (DateOnly?)o.FiledOn),
            Window = true,
            Own = DerivedId.Own(target.Control, person),
        }.Due(window.Last, window.Clause);
    }

    /// <summary>By the rule of the decision objected to, as its window is.</summary>
    private static Deadline? Review(LedgerEntry entry, ObjectionEntry objection, Derivation person)
    {
        var target = person.Find(objection.Entry)?.Content;
        if (target is null || objection.ReceivedOn is not { } received || person.Law.InForce(target.Region, target.LawDay)?.Find(DeadlineKind.ObjectionReview) is not { } clause) return null;
        var clock = ReviewClock.Of(entry.Control, person.Entries);
        if (clock.Add(received, clause.WorkingDays, person.Law.Calendar) is not { } due) return null;
        return new DeadlineRun(DeadlineKind.ObjectionReview, Audience.Insurance, objection.Region, received, entry.Control)
        {
            Institution = target.Place,
            DoneOn = clock.DecidedOn,
        }.Due(due, clause);
    }
}
