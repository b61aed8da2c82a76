namespace Hub.Domain;

/// <summary>人次占比: suspended and terminated person-times of a year over the related persons, and what the rule says of them .</summary>
public static class Ratios
{
    /// <summary>
    /// The person-times that one person adds at an institution: every decision on an act there that still stands, at its severest. What
    /// is only linked in, or came with the agreement itself, is left out.
    /// </summary>
    public static IEnumerable<PersonTime> PersonTimes(Derivation person, InstitutionCode institution) =>
        from sanction in person.Sanctions
        where sanction.Institution == institution && Counts(sanction)
        group sanction by sanction.Id[1..] into decision
        let severest = decision.MaxBy(s => s.Status)
        select new PersonTime(severest, person.Registrations.Any(r => r.Institution == institution && r.Category == Category.PharmacyPrincipal && r.ActiveOn(severest.DecidedOn)));

    /// <summary>
    /// The ratio of a natural year. A share that must be reached holds at exactly that share, one that must be exceeded does not; where
    /// principals count, one is enough. Without related persons there is no share.
    /// </summary>
    /// <param name="related">Distinct active registered related persons on the day of evaluation.</param>
    /// <param name="decidedThere">The person-times at the institution; those of other years are left out.</param>
    /// <param name="book">The rulebook of the institution's province; null: no rule speaks of it.</param>
    public static InstitutionRatio Of(int year, int related, IEnumerable<PersonTime> decidedThere, InstitutionKind kind, Rulebook? book)
    {
        List<PersonTime> times = [.. decidedThere.Where(t => t.Sanction.DecidedOn.Year == year && Counts(t.Sanction))];
        var rule = (book?.Ratios ?? []).Where(r => (r.Kind is null || r.Kind == kind) && Reaches(r, times, related)).MaxBy(r => r.Consequence);
        return new InstitutionRatio(year, related, times.Count(t => t.Sanction.Status == Status.Suspended), times.Count(t => t.Sanction.Status == Status.Terminated), rule);
    }

    private static bool Counts(Sanction sanction) => !sanction.Revoked && sanction.Cause is not (Cause.AgreementSuspended or Cause.AgreementTerminated);

    private static bool Reaches(RatioClause rule, List<PersonTime> times, int related)
    {
        var counted = times.Where(t => rule.Counts.Contains(t.Sanction.Status));
        if (rule.Of == RatioBasis.Principals) return counted.Any(t => t.Principal);
        if (rule.Percent is not { } percent || related == 0) return false;
        var (share, line) = (counted.LongCount() * 100, (long)percent * related);
        return rule.Exceeds ? share > line : share >= line;
    }
}
