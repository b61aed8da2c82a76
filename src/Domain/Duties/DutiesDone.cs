namespace Hub.Domain;

/// <summary>What did a duty: an entry that says so, a maintained status that agrees, a score that rests on the finding.</summary>
internal static class DutiesDone
{
    /// <param name="duties">By the day since which they stand.</param>
    public static IReadOnlyList<Duty> In(Duty[] duties, Derivation person)
    {
        if (duties.Length == 0) return duties;
        foreach (var entry in person.Entries)
        {
            switch (entry.Content)
            {
                case DutyDoneEntry done: Mark(duties, Array.FindIndex(duties, d => IsDoneBy(d, done)), done.DoneOn); break;
                case PointsEntry { BasedOn: { } finding } points:
                    MarkAll(duties, d => d.Kind == DutyKind.Score && d.Entry == finding && d.Region.Province == points.Region.Province, points.DecidedOn);
                    break;
                case ReportedStatusEntry reported when reported.Status == person.On(reported.ReportedOn).Status:
                    MarkAll(duties, d => d.Kind == DutyKind.MaintainStatus && d.Institution == reported.Institution && d.OpenOn(reported.ReportedOn), reported.ReportedOn);
                    break;
            }
        }

        return duties;
    }

    /// <summary>The one that follows from the entry it names; else the oldest open one of the kind there.</summary>
    private static bool IsDoneBy(Duty duty, DutyDoneEntry done) =>
        duty.DoneOn is null && duty.Kind == done.Duty
        && (done.Institution is null || duty.Institution is null || duty.Institution == done.Institution)
        && (done.Entry is null ? duty.OpenOn(done.DoneOn) : duty.Entry == done.Entry);

    private static void MarkAll(Duty[] duties, Predicate<Duty> which, DateOnly day)
    {
        for (var i = 0; i < duties.Length; i++) if (duties[i].DoneOn is null && which(duties[i])) Mark(duties, i, day);
    }

    private static void Mark(Duty[] duties, int index, DateOnly day)
    {
        if (index >= 0) duties[index] = duties[index] with { DoneOn = day };
    }
}
