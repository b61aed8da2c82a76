namespace Hub.Domain;

/// <summary>What the fold says of one entry: that it counts for less than it says, or cannot work yet.</summary>
internal static class WarningFold
{
    public static IReadOnlyList<Refusal> Of(string control, LedgerEntry[] entries, Epoch epoch, IReadOnlyList<Sanction> sanctions, Lawbooks law)
    {
        if (Array.Find(entries, e => e.Control == control) is not { } entry) return [];
        var warnings = new List<Refusal>();
        switch (entry.Content)
        {
            case PointsEntry when Array.Find(epoch.Lines, l => l.Control == control) is { } line:
                OfLine(line, warnings, law);
                OfTerms(epoch.Terms.Where(t => t.Line == line), warnings);
                break;
            case RepairEntry when Array.Find(epoch.Tally.Repairs, r => r.Control == control) is { } repair: OfRepair(repair, warnings); break;
            case RegistrationEntry registration: OfRegistration(registration, sanctions, law, warnings); break;
            case RestorationDecidedEntry { Outcome: Outcome.Passed } passed: OfRestoration(control, passed, epoch, warnings); break;
        }

        return warnings;
    }

    private static void OfLine(ScoreLine line, List<Refusal> warnings, Lawbooks law)
    {
        var day = line.Entry.DecidedOn;
        if (line.Book is not { } book)
        {
            var latest = law.Latest(line.Entry.Region);
            var early = latest is null || day < latest.InForceFrom;
            warnings.Add(new Refusal("RULEBOOK_EXPIRED", $"No rulebook was in force in {line.Province} on {day:yyyy-MM-dd}: recorded without a measure.", ["decidedOn"], latest?.Validity?.Article, early ? "A-38" : "A-37"));
            return;
        }

        if (line.WaiverNotFirst) warnings.Add(new Refusal("WAIVER_NOT_FIRST", "An earlier act of the year in the same pooling area is known: this was not the first offence.", ["adjustment"], book.Waiver?.Article, "A-09"));
        if (line.BelowThreshold)
        {
            warnings.Add(new Refusal("DAMAGES_BELOW_THRESHOLD", $"It is the institution's decision number {line.Ordinal} of the year; persons are scored from number {line.Circumstance!.FromDecision}.", ["circumstance"], line.Circumstance.Article, "A-12"));
        }

        if (line.AbsorbedBy is not null && line.Counted == 0) warnings.Add(new Refusal("ABSORBED", "The same act has been scored as high or higher: it counts once.", ["act"], book.SameAct.Article, "A-10"));
    }

    private static void OfRepair(RepairLine repair, List<Refusal> warnings)
    {
        if (repair.Book is not { } book) return;
        var article = (repair.AfterSingle ? book.RepairExclusion : repair.Route ?? (Clause?)book.RepairLimits)?.Article;
        if (repair.Off < repair.Entry.Points) warnings.Add(new Refusal("REPAIR_LIMITED", $"It takes off {repair.Off}, not {repair.Entry.Points}: the year's total or the limits of the route leave no more.", ["points"], article, "A-41"));
        if (repair.MonthsOff < repair.Entry.ShortenMonths) warnings.Add(new Refusal("SHORTENING_LIMITED", $"It takes {repair.MonthsOff} months off a term, not {repair.Entry.ShortenMonths}.", ["shortenMonths"], article, "A-41"));
    }

    private static void OfTerms(IEnumerable<Term> terms, List<Refusal> warnings)
    {
        foreach (var term in terms.Where(t => t.From is null && t.EndedOn is null))
        {
            warnings.Add(new Refusal("NO_NOTICE", "The term is pending until its notice is delivered or states a first day.", ["deliveredOn"], term.Book.Terms.Article, "A-16"));
        }
    }

    private static void OfRegistration(RegistrationEntry registration, IReadOnlyList<Sanction> sanctions, Lawbooks law, List<Refusal> warnings)
    {
        if (RegistrationBar.On(registration, sanctions, law) is not { } bar) return;
        warnings.Add(new Refusal("REGISTRATION_BARRED", bar.Message, ["registeredOn"], bar.Article, "A-24"));
    }

    private static void OfRestoration(string control, RestorationDecidedEntry passed, Epoch epoch, List<Refusal> warnings)
    {
        if (epoch.Terms.Any(t => t.EndedBy == control)) return;
        var term = epoch.Terms.LastOrDefault(t => t.Origin.Province == passed.Region.Province && t.HoldsOn(passed.DecidedOn));
        warnings.Add(term is null
            ? new Refusal("NOTHING_RESTORED", "No term of the province was in force on that day.", ["decidedOn"])
            : new Refusal("NOT_YET_RESTORED", "Something is still missing: the term's end, the new commitment or the new registration.", ["decidedOn"], term.Book.Restoration.Article, "A-20"));
    }
}
