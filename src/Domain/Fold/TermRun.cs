namespace Hub.Domain;

/// <summary>One province's terms through time: new ones overtake, repairs shorten, evaluations that were passed end them.</summary>
internal sealed class TermRun(FoldInput file, DateOnly asOf, RegionCode province, RepairLine[] repairs)
{
    public void Run(List<Term> terms)
    {
        var starts = terms.Where(t => t.Origin.Province == province && t.From is not null)
            .OrderBy(t => t.From).ThenBy(t => t.Origin.DecidedOn).ThenBy(t => t.Id, StringComparer.Ordinal).ToList();
        var acts = file.Entries.Where(e => e.Content is RestorationDecidedEntry { Outcome: Outcome.Passed } or RepairEntry && e.Content.Region.Province == province).ToList();
        var next = 0;
        for (var i = 0; i < starts.Count; i++)
        {
            for (; next < acts.Count && acts[next].Content.LawDay <= starts[i].From; next++) Act(acts[next], starts.Take(i));
            for (var j = 0; j < i; j++) Overtake(starts[j], starts[i]);
        }

        for (; next < acts.Count; next++) Act(acts[next], starts);
    }

    private void Act(LedgerEntry entry, IEnumerable<Term> terms)
    {
        if (entry.Content is RestorationDecidedEntry) Restore(entry, terms);
        else if (Array.Find(repairs, r => r.Control == entry.Control) is { } repair && Shortening.Apply(repair, terms) is { EndedBy: not null } shortened) RestoreAgain(shortened);
    }

    /// <summary>A new term takes the place of one that is not more severe; it ends no earlier .</summary>
    private static void Overtake(Term running, Term started)
    {
        var from = started.From!.Value;
        if (!running.ByPoints || !started.ByPoints || !running.HoldsOn(from) || started.EndedOn is not null || started.Status < running.Status) return;
        var (stays, ends) = (started, running);
        if (started.Status == running.Status && started.Origin.DecidedOn < running.Origin.DecidedOn) (stays, ends) = (running, started);
        (ends.EndedOn, ends.EndedBy) = (from, stays.Id);
        if (stays.Status == ends.Status) stays.Ends.AddRange(ends.Ends);
    }

    /// <summary>A passed evaluation ends what holds on its day, though not before the term is over .</summary>
    private void Restore(LedgerEntry passed, IEnumerable<Term> terms)
    {
        var decision = (RestorationDecidedEntry)passed.Content;
        foreach (var term in terms)
        {
            var day = decision.DecidedOn;
            if (term.Lapses || !(term.From < day) || !term.HoldsOn(day)) continue;
            if (RestorationWindows.OpensOn(term.Book.RestorationWindow, term.From!.Value, term.End, file.Law.Calendar).Day > day) continue;
            if (EndBy(term, decision) is not { } end || end >= term.EndedOn) continue;
            (term.EndedOn, term.EndedBy) = (end, passed.Control);
        }
    }

    /// <summary>The evaluation that was waiting for the term's end waits no longer than the shortened term .</summary>
    private void RestoreAgain(Term shortened)
    {
        if (Array.Find(file.Entries, e => e.Control == shortened.EndedBy) is not { } passed) return;
        (shortened.EndedOn, shortened.EndedBy) = (null, null);
        Restore(passed, [shortened]);
    }

    private DateOnly? EndBy(Term term, RestorationDecidedEntry passed)
    {
        if (term is { Cause: Cause.AgreementSuspended, End: null }) return null;
        var end = passed.DecidedOn;
        if (term.End is { } last && last >= end) end = last.AddDays(1);
        if (term.Cause == Cause.LicenceLost)
        {
            if (LicenceTerms.Regained(file, asOf, term.From!.Value)?.Content.LawDay is not { } regained) return null;
            if (regained > end) end = regained;
        }

        var renewals = Renewals(term);
        foreach (var step in term.Book.Restoration.StepsAfter(term.Status))
        {
            DateOnly? day = step switch
            {
                RestorationStep.Passed => passed.DecidedOn,
                RestorationStep.Registration => renewals.Min(r => (DateOnly?)r.RegisteredOn),
                _ => passed.CommitmentOn >= term.From ? passed.CommitmentOn : renewals.Min(r => r.CommitmentOn >= term.From ? r.CommitmentOn : null),
            };
            if (day is null) return null;
            if (day > end) end = day.Value;
        }

        return end;
    }

    /// <summary>Registrations after the bar, as a return from termination needs one: in another province only one that is no maintenance of what runs there.</summary>
    private List<RegistrationEntry> Renewals(Term term)
    {
        var renewals = new List<RegistrationEntry>();
        foreach (var entry in file.Entries)
        {
            if (entry.Content is not RegistrationEntry registration || !(registration.RegisteredOn > (term.NoRegistrationUntil ?? term.From))) continue;
            if (registration.Region.Province == province || file.Registrations.Any(r => r.Id == entry.Control)) renewals.Add(registration);
        }

        return renewals;
    }
}
