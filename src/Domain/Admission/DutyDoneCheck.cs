namespace Hub.Domain;

/// <summary>A duty that was done: one that the province's rule knows, of a person or an institution.</summary>
internal static class DutyDoneCheck
{
    public static void Run(DutyDoneEntry entry, Findings findings)
    {
        findings.NotFuture("doneOn", entry.DoneOn);
        if (entry.Person is null && entry.Institution is null) findings.Refuse("FIELD_REQUIRED", "'person' or 'institution' must say whose duty it was.", "person");
        if (entry.Person is { } person && !findings.Knows(person)) return;
        if (entry.Person is not null) findings.Serves(entry.Institution);
        if (entry.Entry is { } control && findings.Referred<Entry>("entry", control) is { } source) findings.InOrder("the entry's day", source.LawDay, "doneOn", entry.DoneOn);
        if (findings.InForce("doneOn", entry.DoneOn) is not { } book) return;
        if (!book.Duties.Any(d => d.Kind == entry.Duty) && !book.Measures.Any(m => m.Duties.Contains(entry.Duty)))
        {
            findings.Refuse("DUTY_NOT_IN_RULE", $"The rule knows no duty of {EnumName.Of(entry.Duty)}.", "kind", book.Measures[0].Article);
        }
        else if (entry.Person is not null && !findings.Known.Duties.Any(d => IsOpen(d, entry)))
        {
            findings.Warn("NO_SUCH_DUTY", $"No duty of {EnumName.Of(entry.Duty)} is open on {entry.DoneOn:yyyy-MM-dd} that this could do.", "kind");
        }
    }

    private static bool IsOpen(Duty duty, DutyDoneEntry done) =>
        duty.Kind == done.Duty && duty.OpenOn(done.DoneOn) && (done.Entry is null || duty.Entry == done.Entry)
        && (done.Institution is null || duty.Institution is null || duty.Institution == done.Institution);
}
