namespace Hub.Domain;

/// <summary>缩减暂停或终止期限: months off the running term, as the agency states them and within the rule's limits .</summary>
internal static class Shortening
{
    /// <summary>The term that the repair shortened; null where it shortened none.</summary>
    public static Term? Apply(RepairLine repair, IEnumerable<Term> terms)
    {
        if (repair is not { Counts: true, Entry.ShortenMonths: { } stated, Book.RepairLimits: { } limits }) return null;
        var day = repair.Entry.ApprovedOn;
        if (Running(day, terms) is not { End: { } end } term || AfterSingle(term, repair.Book)) return null;
        var months = Math.Min(stated, (limits.ShortensMonths ?? int.MaxValue) - term.MonthsOff);
        if (months <= 0) return null;
        var first = term.From!.Value;
        term.MonthsOff += months;
        var shorter = term.Line is not null && term.OwnEnd is { } own && end == own && term.Ground is Measure measure
            ? CivilMonths.LastDay(first, (measure.Months ?? 0) + (12 * (measure.BannedYears ?? 0)) - term.MonthsOff)
            : end.AddMonths(-months);
        if (term.Status == Status.Suspended && limits.LeastMonths is { } least && shorter < CivilMonths.LastDay(first, least)) shorter = CivilMonths.LastDay(first, least);
        if (shorter < day) shorter = day;
        if (shorter >= end) return null;
        if (term.Status == Status.Suspended) term.LastDay = shorter;
        else term.NoRegistrationUntil = shorter;
        if (term.OwnEnd == end) term.OwnEnd = shorter;
        (repair.Shortened, repair.EndBefore, repair.EndAfter, repair.MonthsOff) = (term.Id, end, shorter, months);
        return term;
    }

    /// <summary>What points brought and is not over: the most severe, among equals the one that ends last.</summary>
    private static Term? Running(DateOnly day, IEnumerable<Term> terms) =>
        terms.Where(t => t.ByPoints && t.From < day && t.HoldsOn(day) && t.End >= day)
            .OrderByDescending(t => t.Status).ThenByDescending(t => t.End).ThenBy(t => t.Id, StringComparer.Ordinal).FirstOrDefault();

    private static bool AfterSingle(Term term, Rulebook book) => term.Cause == Cause.PointsSingle && term.Line!.Points >= book.RepairExclusion?.SingleScore;
}
