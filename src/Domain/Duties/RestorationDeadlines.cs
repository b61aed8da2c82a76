namespace Hub.Domain;

/// <summary>资格恢复 and 记分修复: the window to apply for the one, and the agency's decisions on both.</summary>
internal static class RestorationDeadlines
{
    public static IEnumerable<Deadline> Of(Derivation person)
    {
        foreach (var sanction in person.Sanctions) if (Window(sanction, person) is { } window) yield return window;
        foreach (var due in Decisions(person).Concat(Reviews(person))) if (due is not null) yield return due;
    }

    /// <summary>Only where the rule closes it; a term that was overtaken or taken back before its last day opens none.</summary>
    private static Deadline? Window(Sanction sanction, Derivation person)
    {
        if (sanction.From is not { } from || person.Law.RulebookOf(sanction.Article)?.RestorationWindow is not { ClosesOnLastDay: true } window) return null;
        if ((sanction.Status == Status.Terminated ? sanction.NoRegistrationUntil : sanction.LastDay) is not { } last || sanction.EndedOn <= last) return null;
        var opens = RestorationWindows.OpensOn(window, from, last, person.Law.Calendar);
        var applied = Of<RestorationAppliedEntry>(person).Where(a => a.Content.Region.Province == sanction.Region.Province && a.Content.AppliedOn >= opens.Day && !(a.Content.AppliedOn >= sanction.EndedOn));
        var entry = sanction.Id[1..];
        return new DeadlineRun(DeadlineKind.RestorationWindow, Audience.Practitioner, sanction.Region, opens.Day, entry)
        {
            Institution = sanction.Institution,
            DoneOn = applied.Min(a => (DateOnly?)a.Content.AppliedOn),
            Window = true,
            Own = sanction.Id[..1] + DerivedId.Own(entry, person),
        }.Due(new CountedDay(last, opens.Provisional), window.Article);
    }

    /// <summary>Of every application that the agency has, until the evaluation that answers it.</summary>
    private static IEnumerable<Deadline?> Decisions(Derivation person)
    {
        foreach (var restoration in person.Restorations)
        {
            if (restoration is not { AppliedOn: not null, ReceivedOn: { } received }) continue;
            yield return new DeadlineRun(DeadlineKind.RestorationDecision, Audience.Insurance, restoration.Region, received, restoration.Id)
            {
                Institution = restoration.Institution,
                DoneOn = restoration.DecidedOn,
                DecidedOn = TermOf(restoration, person)?.DecidedOn,
            }.In(person.Law);
        }
    }

    /// <summary>Each application is decided by the decision that names it, else by the next of its route that names none.</summary>
    private static IEnumerable<Deadline?> Reviews(Derivation person)
    {
        var decisions = Of<RepairEntry>(person).ToList();
        foreach (var (control, applied) in Of<RepairAppliedEntry>(person))
        {
            var decided = decisions.Find(d => d.Content.Application == control);
            if (decided.Content is null) decided = decisions.Find(d => d.Content.Application is null && d.Content.Route == applied.Route && d.Content.Region.Province == applied.Region.Province && d.Content.ApprovedOn >= applied.AppliedOn);
            if (decided.Content is not null) decisions.Remove(decided);
            if (applied.ReceivedOn is not { } received) continue;
            yield return new DeadlineRun(DeadlineKind.RepairReview, Audience.Insurance, applied.Region, received, control)
            {
                Institution = applied.Institution,
                DoneOn = decided.Content?.ApprovedOn,
                DecidedOn = ScoreOf(applied, person)?.Entry.DecidedOn,
            }.In(person.Law);
        }
    }

    /// <summary>The last term of the province that held when its end was applied for.</summary>
    private static Sanction? TermOf(Restoration restoration, Derivation person) =>
        person.Sanctions.LastOrDefault(s => s.Region.Province == restoration.Region.Province && s.HoldsOn(restoration.AppliedOn!.Value));

    /// <summary>The last score of the province that was there to be repaired.</summary>
    private static ScoreLine? ScoreOf(RepairAppliedEntry applied, Derivation person) =>
        person.Lines.LastOrDefault(l => l.Province == applied.Region.Province && l.Entry.DecidedOn <= applied.AppliedOn);

    private static IEnumerable<(string Control, T Content)> Of<T>(Derivation person) where T : Entry =>
        person.Entries.Where(e => e.Content is T).Select(e => (e.Control, (T)e.Content));
}
