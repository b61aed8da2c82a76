namespace Hub.Domain;

/// <summary>复核决定: by a body that may rule, in time but for the experts' days, and never for more points than before.</summary>
internal static class ObjectionDecidedCheck
{
    public static void Run(ObjectionDecidedEntry entry, Findings findings)
    {
        findings.Require("reason", entry.Reason);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        findings.InOrder("expertFrom", entry.ExpertFrom, "expertTo", entry.ExpertTo);
        findings.InOrder("expertTo", entry.ExpertTo, "decidedOn", entry.DecidedOn);
        if (entry.ExpertFrom is null != entry.ExpertTo is null) findings.Refuse("FIELD_REQUIRED", "The experts' first and last day come together.", entry.ExpertFrom is null ? "expertFrom" : "expertTo");
        if (ObjectionStepCheck.OpenObjection(entry.Objection, findings) is not { } objection) return;
        findings.InOrder("filedOn", objection.FiledOn, "decidedOn", entry.DecidedOn);
        if (findings.Find(objection.Entry) is not { } target) return;
        Outcome(entry, objection, target, findings);
        if (findings.Refused || findings.InForce("objection", target.LawDay) is not { } book) return;
        if (entry.Outcome != ObjectionOutcome.Withdrawn) Competence.Check("decidedBy", entry.DecidedBy, false, HandedTo(entry, findings), target, book, findings);
        Review(entry, objection, book, findings);
    }

    private static void Outcome(ObjectionDecidedEntry entry, ObjectionEntry objection, Entry target, Findings findings)
    {
        var article = findings.Applying.Objection?.Article;
        if (entry.Outcome == ObjectionOutcome.Changed)
        {
            findings.Lowers(objection.Entry, target, entry.NewPoints, article);
            return;
        }

        if (entry.NewPoints is not null) findings.Refuse("FIELD_UNEXPECTED", "Only a decision that was CHANGED has new points.", "newPoints", article);
        if (entry.NotResponsible) findings.Refuse("FIELD_UNEXPECTED", "Who is not responsible has the decision CHANGED.", "notResponsible", article);
    }

    private static InsuranceBody? HandedTo(ObjectionDecidedEntry entry, Findings findings) => findings.All<ObjectionStepEntry>().Select(step => step.Content)
        .Where(step => step.Objection == entry.Objection && step.Step == ObjectionStepKind.Transferred && step.On <= entry.DecidedOn)
        .OrderBy(step => step.On).LastOrDefault()?.To;

    private static void Review(ObjectionDecidedEntry entry, ObjectionEntry objection, Rulebook book, Findings findings)
    {
        if (book.Find(DeadlineKind.ObjectionReview) is not { Advisory: false } deadline || objection.ReceivedOn is not { } received) return;
        var decided = new LedgerEntry(LedgerEntry.ControlOf(entry.Region, entry.Id), entry, default);
        var clock = ReviewClock.Of(entry.Objection, EntryOrder.Sorted([.. findings.Filed(), decided]));
        if (clock.Add(received, deadline.WorkingDays, findings.Law.Calendar) is { } due) findings.Before(due, deadline, "decidedOn", entry.DecidedOn);
    }
}
