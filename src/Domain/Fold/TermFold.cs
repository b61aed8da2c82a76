namespace Hub.Domain;

/// <summary>暂停 and 终止: the terms that scores bring about, which overtake each other and end by restoration.</summary>
internal sealed class TermFold(Lawbooks law, LedgerEntry[] entries, IReadOnlyList<Registration> registrations)
{
    /// <summary>All terms of the lines, each province by itself, in the order of the decisions.</summary>
    public List<Term> Of(ScoreLine[] lines)
    {
        var terms = new List<Term>();
        foreach (var line in lines)
        {
            if (line.Book is not { } book) continue;
            if (LicenceTerm(line, book) is { } lost) terms.Add(lost);
            if (line.Counted > 0 && MeasureFor(line, book) is { Status: { } status } measure)
            {
                terms.Add(Start(new Term("T" + line.Control, line, book, status, measure.ForSingleScore ? Cause.PointsSingle : Cause.PointsCumulative, measure), measure));
            }
        }

        foreach (var province in terms.Select(t => t.Line.Province).Distinct().ToList())
        {
            Run(province, [.. terms.Where(t => t.Line.Province == province && t.From is not null)]);
        }

        return terms;
    }

    /// <summary>The longer of the measures at the total and at the single score .</summary>
    internal static Measure? MeasureFor(ScoreLine line, Rulebook book)
    {
        var cumulative = book.MeasureAt(line.Effective, forSingleScore: false);
        var single = book.MeasureAt(line.Points, forSingleScore: true);
        return single is not null && single.CompareLength(cumulative) > 0 ? single : cumulative;
    }

    private Term Start(Term term, Measure measure)
    {
        term.Notice = NoticeDays.Of(entries, term.Line);
        foreach (var kind in term.Book.Terms.StartsOn)
        {
            term.From ??= kind switch
            {
                TermStart.StatedDay => term.Line.Entry.StartsOn,
                TermStart.Delivery => term.Notice.DeliveredOn,
                _ => term.Notice.NoticedOn,
            };
        }

        if (term.From is not { } from) return term;
        if (measure.Months is { } months) term.LastDay = CivilMonths.LastDay(from, months);
        if (measure.BannedYears is { } years) term.NoRegistrationUntil = CivilMonths.LastDayOfYears(from, years);
        if (!term.Book.Terms.CarriesOver && term.LastDay?.Year > from.Year) term.LastDay = new DateOnly(from.Year, 12, 31);
        term.OwnEnd = term.End;
        return term;
    }

    /// <summary>A lost licence ends the qualification at once, whatever the points, of those who need one .</summary>
    private Term? LicenceTerm(ScoreLine line, Rulebook book)
    {
        if (book.LicenceLoss is not { } clause || clause.Circumstance != line.Entry.Circumstance || (line.ReversedBy is not null && line.Points == 0)) return null;
        if (!registrations.Any(r => clause.Categories.Contains(r.Category))) return null;
        return new Term("L" + line.Control, line, book, Status.Terminated, Cause.LicenceLost, clause) { From = line.Entry.DecidedOn, Notice = NoticeDays.Of(entries, line) };
    }

    private void Run(RegionCode province, List<Term> terms)
    {
        var starts = terms.OrderBy(t => t.From).ThenBy(t => t.Line.Entry.DecidedOn).ThenBy(t => t.Id, StringComparer.Ordinal).ToList();
        var restorations = entries.Where(e => e.Content is RestorationDecidedEntry { Outcome: Outcome.Passed } passed && passed.Region.Province == province).ToList();
        var next = 0;
        for (var i = 0; i < starts.Count; i++)
        {
            for (; next < restorations.Count && restorations[next].Content.LawDay <= starts[i].From; next++) Restore(restorations[next], starts.Take(i));
            if (starts[i].Cause == Cause.LicenceLost) continue;
            for (var j = 0; j < i; j++) Overtake(starts[j], starts[i]);
        }

        for (; next < restorations.Count; next++) Restore(restorations[next], starts);
    }

    /// <summary>A new term takes the place of one that is not more severe; it ends no earlier .</summary>
    private static void Overtake(Term running, Term started)
    {
        var from = started.From!.Value;
        if (running.Cause == Cause.LicenceLost || !running.HoldsOn(from) || started.EndedOn is not null || started.Status < running.Status) return;
        var (stays, ends) = (started, running);
        if (started.Status == running.Status && started.Line.Entry.DecidedOn < running.Line.Entry.DecidedOn) (stays, ends) = (running, started);
        (ends.EndedOn, ends.EndedBy) = (from, stays.Id);
        stays.LastDay = Later(stays.LastDay, stays.LastDay is null ? null : ends.LastDay);
        stays.NoRegistrationUntil = Later(stays.NoRegistrationUntil, stays.NoRegistrationUntil is null ? null : ends.NoRegistrationUntil);
    }

    /// <summary>A passed evaluation ends what holds on its day, though not before the term is over .</summary>
    private void Restore(LedgerEntry passed, IEnumerable<Term> terms)
    {
        var decision = (RestorationDecidedEntry)passed.Content;
        foreach (var term in terms)
        {
            var day = decision.DecidedOn;
            if (!(term.From < day) || !term.HoldsOn(day)) continue;
            if (RestorationWindows.OpensOn(term.Book.RestorationWindow, term.From!.Value, term.End, law.Calendar).Day > day) continue;
            if (EndBy(term, decision) is not { } end || end >= term.EndedOn) continue;
            (term.EndedOn, term.EndedBy) = (end, passed.Control);
        }
    }

    private DateOnly? EndBy(Term term, RestorationDecidedEntry passed)
    {
        var end = passed.DecidedOn;
        if (term.End is { } last && last >= end) end = last.AddDays(1);
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
        foreach (var entry in entries)
        {
            if (entry.Content is not RegistrationEntry registration || !(registration.RegisteredOn > (term.NoRegistrationUntil ?? term.From))) continue;
            if (registration.Region.Province == term.Line.Province || registrations.Any(r => r.Id == entry.Control)) renewals.Add(registration);
        }

        return renewals;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => other > one ? other : one;
}
