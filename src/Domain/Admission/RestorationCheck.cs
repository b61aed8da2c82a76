namespace Hub.Domain;

/// <summary>恢复: application and evaluation need a term of the province that holds, in its time .</summary>
internal static class RestorationCheck
{
    public static void Run(RestorationAppliedEntry entry, Findings findings)
    {
        findings.NotFuture("appliedOn", entry.AppliedOn);
        findings.NotFuture("receivedOn", entry.ReceivedOn);
        findings.InOrder("appliedOn", entry.AppliedOn, "receivedOn", entry.ReceivedOn);
        if (!findings.Knows(entry.Person)) return;
        var window = InTime(entry.Region, entry.AppliedOn, "appliedOn", findings) ?? findings.Applying.RestorationWindow;
        if (window.InstitutionAgrees && !entry.InstitutionAgrees)
        {
            findings.Refuse("INSTITUTION_DISAGREES", "The institution has to agree before the agency can take an application.", "institutionAgrees", window.Article, "A-21");
        }
    }

    public static void Run(RestorationDecidedEntry entry, Findings findings)
    {
        findings.NotFuture("decidedOn", entry.DecidedOn);
        findings.NotFuture("commitmentOn", entry.CommitmentOn);
        if (!findings.Knows(entry.Person)) return;
        InTime(entry.Region, entry.DecidedOn, "decidedOn", findings);
        var failed = findings.Applying.RestorationFailed;
        if (entry.Outcome == Outcome.Failed && failed.NeedsReason && string.IsNullOrWhiteSpace(entry.Reason))
        {
            findings.Refuse("REASON_REQUIRED", "The reason of a failed evaluation has to be told.", "reason", failed.Article);
        }

        var received = findings.File!.Entries.Select(e => e.Content).OfType<RestorationAppliedEntry>()
            .Where(a => a.Region.Province == entry.Region.Province && a.AppliedOn <= entry.DecidedOn).Max(a => a.ReceivedOn);
        findings.Within(DeadlineKind.RestorationDecision, received, "decidedOn", entry.DecidedOn, findings.Known.Sanctions.LastOrDefault(s => s.Region.Province == entry.Region.Province && s.HoldsOn(entry.DecidedOn))?.DecidedOn);
        if (entry.Outcome == Outcome.Passed && !findings.Refused) findings.Warn(findings.Foreseen());
    }

    /// <summary>The window of the term that it is about; refuses where there is none, or none that is open yet.</summary>
    private static RestorationWindowClause? InTime(RegionCode region, DateOnly day, string path, Findings findings)
    {
        var terms = findings.Known.Sanctions.Where(s => s.Region.Province == region.Province && s.HoldsOn(day)).ToList();
        if (terms.Count == 0)
        {
            findings.Refuse("NOTHING_TO_RESTORE", $"No term of the province is in force on {day:yyyy-MM-dd}.", path, findings.Applying.RestorationWindow.Article, "A-21");
            return null;
        }

        RestorationWindowClause? window = null;
        DateOnly? opensFirst = null;
        var counted = true;
        foreach (var term in terms)
        {
            window = findings.Law.RulebookOf(term.Article)!.RestorationWindow;
            var end = term.Status == Status.Terminated ? term.NoRegistrationUntil : term.LastDay;
            var (opens, provisional) = RestorationWindows.OpensOn(window, term.From!.Value, end, findings.Law.Calendar);
            if (provisional) findings.Warn("PROVISIONAL", $"Not every year's working days are announced yet; by weekdays alone the window opens on {opens:yyyy-MM-dd}.", path, window.Article, "A-30");
            counted &= !provisional;
            if (opensFirst is null || opens < opensFirst) opensFirst = opens;
        }

        if (opensFirst > day && counted) findings.Refuse("RESTORATION_TOO_EARLY", $"Restoration can be applied for from {opensFirst:yyyy-MM-dd}.", path, window!.Article, "A-21");
        else if (window!.ClosesOnLastDay && path == "appliedOn" && terms.TrueForAll(t => t.ExpiredOn(day))) findings.Warn("LATE", "The term is over already.", path, window.Article, "A-21");
        return window;
    }
}
