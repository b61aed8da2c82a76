namespace Hub.Domain;

/// <summary>缩减暂停或终止期限: months off the running term, as the agency states them and within the rule's limits .</summary>
internal static class Shortening
{
    /// <summary>The term that the repair shortened; null where it shortened none.</summary>
    public static Term? Apply(RepairLine repair, IEnumerable<Term> terms)
    {
        if (repair is not { Counts: true, Entry.ShortenMonths: { } stated, Book.RepairLimits: { } limits }) return null;
        if (Running(repair.Entry.ApprovedOn, terms) is not { End: { } before } term) return null;
        var most = 0;
        for (var i = 0; i < term.Ends.Count; i++)
        {
            var end = term.Ends[i];
            var months = Math.Min(stated, (limits.ShortensMonths ?? int.MaxValue) - end.MonthsOff);
            if (months <= 0 || end.Single >= repair.Book.RepairExclusion?.SingleScore) continue;
            term.Ends[i] = Shorter(end, months, repair.Entry.ApprovedOn, term.Status == Status.Suspended ? limits.LeastMonths : null);
            most = Math.Max(most, months);
        }

        if (term.End == before) return null;
        (repair.Shortened, repair.EndBefore, repair.EndAfter, repair.MonthsOff) = (term.Id, before, term.End, most);
        return term;
    }

    /// <summary>What is over already stays so; nothing ends before the day of approval or the rule's least length.</summary>
    private static TermEnd Shorter(TermEnd end, int months, DateOnly approved, int? least)
    {
        var off = end.MonthsOff + months;
        var day = end.Months is { } length ? CivilMonths.LastDay(end.From, length - off) : end.Day.AddMonths(-months);
        if (least is { } floor && day < CivilMonths.LastDay(end.From, floor)) day = CivilMonths.LastDay(end.From, floor);
        if (day < approved) day = approved;
        return day < end.Day ? end with { Day = day, MonthsOff = off } : end;
    }

    /// <summary>What points brought and is not over: the most severe, among equals the one that ends last.</summary>
    private static Term? Running(DateOnly day, IEnumerable<Term> terms) =>
        terms.Where(t => t.ByPoints && t.From < day && t.HoldsOn(day) && t.End >= day)
            .OrderByDescending(t => t.Status).ThenByDescending(t => t.End).ThenBy(t => t.Id, StringComparer.Ordinal).FirstOrDefault();
}
