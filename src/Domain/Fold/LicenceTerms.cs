namespace Hub.Domain;

/// <summary>执业资格丧失: the qualification ends at once, whatever the points, of those who need a licence .</summary>
internal static class LicenceTerms
{
    public static void Add(FoldInput file, DateOnly day, ScoreLine[] lines, List<Term> terms)
    {
        List<LicenceLostEntry>? lost = null;
        foreach (var entry in file.Entries)
        {
            if (entry.Content is not LicenceLostEntry loss || !file.Stands(entry, day)) continue;
            if (file.Law.InForce(loss.Region, loss.DecidedOn) is not { LicenceLoss: { } clause } book || !Needs(file, clause)) continue;
            if (loss.NormalCancellation) AddLapse(file, day, entry, book, clause, terms);
            else
            {
                var told = lines.Where(l => l.Counted > 0 && clause.Circumstance == l.Entry.Circumstance && SameLoss(loss, l.Entry)).Select(l => l.Control);
                terms.Add(Lost(file, entry, null, book, clause, [.. told]));
                (lost ??= []).Add(loss);
            }
        }

        foreach (var line in lines)
        {
            if (line.Book is not { LicenceLoss: { } clause } book || clause.Circumstance != line.Entry.Circumstance || !Needs(file, clause)) continue;
            if ((line.ReversedBy is not null && line.Points == 0) || (lost is not null && lost.Exists(l => SameLoss(l, line.Entry)))) continue;
            terms.Add(Lost(file, line.Source, line, book, clause, []));
        }
    }

    /// <summary>Points that rest on the entry, or on a decision of its day, tell of the same loss.</summary>
    private static bool SameLoss(LicenceLostEntry lost, PointsEntry points) =>
        lost.Region.Province == points.Region.Province && points.DecidedOn >= lost.DecidedOn
        && (points.DecidedOn == lost.DecidedOn || points.BasedOn == LedgerEntry.ControlOf(lost.Region, lost.Id));

    private static bool Needs(FoldInput file, LicenceLossClause clause) => file.Registrations.Any(r => clause.Categories.Contains(r.Category));

    private static Term Lost(FoldInput file, LedgerEntry entry, ScoreLine? line, Rulebook book, LicenceLossClause clause, string[] told) =>
        new("L" + entry.Control, TermOrigin.Of(entry), book, Status.Terminated, Cause.LicenceLost, clause) { Line = line, Told = told, From = entry.Content.LawDay, Notice = NoticeDays.Of(file.Entries, entry) };

    /// <summary>正常注销: while no licence is held, until it is regained or the person serves there no more; there is nothing to be restored .</summary>
    private static void AddLapse(FoldInput file, DateOnly day, LedgerEntry entry, Rulebook book, LicenceLossClause clause, List<Term> terms)
    {
        var from = entry.Content.LawDay;
        var serving = file.Registrations.Where(r => r.Region.Province == book.Region && r.ActiveOn(from) && clause.Categories.Contains(r.Category)).ToList();
        if (serving.Count == 0) return;
        var term = new Term("L" + entry.Control, TermOrigin.Of(entry), book, Status.Terminated, Cause.LicenceLost, clause) { Lapses = true, From = from };
        if (serving.TrueForAll(r => r.ClosedOn is not null)) term.EndedOn = serving.Max(r => r.ClosedOn)!.Value.AddDays(1);
        if (Regained(file, day, from) is { } regained && !(term.EndedOn <= regained.Content.LawDay)) (term.EndedOn, term.EndedBy) = (regained.Content.LawDay, regained.Control);
        terms.Add(term);
    }

    /// <summary>The first time after that day that a valid licence is held again.</summary>
    public static LedgerEntry? Regained(FoldInput file, DateOnly day, DateOnly after) =>
        Array.Find(file.Entries, e => e.Content is LicenceRegainedEntry regained && regained.RegainedOn > after && file.Stands(e, day));
}
