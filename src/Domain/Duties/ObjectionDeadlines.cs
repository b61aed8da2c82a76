namespace Hub.Domain;

/// <summary>异议申诉: the window that receiving the notice opens, and the agency's review, whose clock stands still while experts assess.</summary>
internal static class ObjectionDeadlines
{
    public static IEnumerable<Deadline> Of(Derivation person)
    {
        var objections = person.Entries.Where(e => e.Content is ObjectionEntry).ToLookup(e => ((ObjectionEntry)e.Content).Entry, StringComparer.Ordinal);
        foreach (var line in person.Lines)
        {
            var filed = objections[line.Control].Select(e => (ObjectionEntry)e.Content).ToList();
            if (Window(line.Control, line.Entry, NoticeDays.Of(person.Entries, line.Source).DeliveredOn, filed, person) is { } window) yield return window;
        }

        foreach (var against in objections.Where(o => person.Find(o.Key)?.Content is not PointsEntry))
        {
            var filed = against.Select(e => (ObjectionEntry)e.Content).ToList();
            if (Window(against.Key, person.Find(against.Key)?.Content, null, filed, person) is { } window) yield return window;
        }

        foreach (var objection in objections.SelectMany(o => o))
        {
            if (Review(objection, (ObjectionEntry)objection.Content, person) is { } review) yield return review;
        }
    }

    private static Deadline? Window(string control, Entry? against, DateOnly? deliveredOn, List<ObjectionEntry> filed, Derivation person)
    {
        if (against is null || (filed.Select(o => o.NoticeReceivedOn).FirstOrDefault(d => d is not null) ?? deliveredOn) is not { } received) return null;
        return new DeadlineRun(DeadlineKind.Objection, Audience.Practitioner, against.Region, received, control)
        {
            Institution = against.Place,
            DoneOn = filed.Min(o => (DateOnly?)o.FiledOn),
            Window = true,
            Own = DerivedId.Own(control, person),
        }.In(person.Law);
    }

    private static Deadline? Review(LedgerEntry entry, ObjectionEntry objection, Derivation person)
    {
        if (objection.ReceivedOn is not { } received || person.Law.InForce(objection.Region, received)?.Find(DeadlineKind.ObjectionReview) is not { } clause) return null;
        var clock = ReviewClock.Of(entry.Control, person.Entries);
        if (clock.Add(received, clause.WorkingDays, person.Law.Calendar) is not { } due) return null;
        return new DeadlineRun(DeadlineKind.ObjectionReview, Audience.Insurance, objection.Region, received, entry.Control)
        {
            Institution = person.Find(objection.Entry)?.Content.Place,
            DoneOn = clock.DecidedOn,
        }.Due(due, clause);
    }
}
