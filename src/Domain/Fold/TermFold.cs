namespace Hub.Domain;

/// <summary>暂停 and 终止: the terms that scores, agreements and lost licences bring about, as they stand on a day of changes.</summary>
internal sealed class TermFold(FoldInput file, DateOnly day)
{
    /// <summary>All terms, each province by itself, in the order of the decisions.</summary>
    public List<Term> Of(Tally tally)
    {
        var terms = new List<Term>();
        foreach (var line in tally.Lines)
        {
            if (line.Book is { } book && line.Counted > 0 && MeasureFor(line, book) is { Status: { } status } measure) terms.Add(Start(line, book, status, measure));
        }

        AgreementTerms.Add(file, day, terms);
        LicenceTerms.Add(file, day, tally.Lines, terms);
        if (terms.Count > 1) terms.Sort(InOrder);
        foreach (var province in terms.Select(t => t.Origin.Province).Distinct().ToList()) new TermRun(file, day, province, tally.Repairs).Run(terms);
        return terms;
    }

    /// <summary>The longer of the measures at the total and at the single score .</summary>
    internal static Measure? MeasureFor(ScoreLine line, Rulebook book)
    {
        var cumulative = book.MeasureAt(line.Effective, forSingleScore: false);
        var single = book.MeasureAt(line.Points, forSingleScore: true);
        return single is not null && single.CompareLength(cumulative) > 0 ? single : cumulative;
    }

    private Term Start(ScoreLine line, Rulebook book, Status status, Measure measure)
    {
        var cause = measure.ForSingleScore ? Cause.PointsSingle : Cause.PointsCumulative;
        var term = new Term("T" + line.Control, TermOrigin.Of(line.Source), book, status, cause, measure) { Line = line, Notice = NoticeDays.Of(file.Entries, line.Source) };
        foreach (var kind in book.Terms.StartsOn)
        {
            term.From ??= kind switch
            {
                TermStart.StatedDay => line.Entry.StartsOn,
                TermStart.Delivery => term.Notice.DeliveredOn,
                _ => term.Notice.NoticedOn,
            };
        }

        if (term.From is { } from) term.Ends.Add(End(from, line, book, measure));
        return term;
    }

    private static TermEnd End(DateOnly from, ScoreLine line, Rulebook book, Measure measure)
    {
        var single = measure.ForSingleScore ? line.Points : 0;
        if (measure.BannedYears is { } years) return new TermEnd(from, 12 * years, CivilMonths.LastDayOfYears(from, years), single);
        var end = new TermEnd(from, measure.Months, CivilMonths.LastDay(from, measure.Months!.Value), single);
        return book.Terms.CarriesOver || end.Day.Year == from.Year ? end : end with { Months = null, Day = new DateOnly(from.Year, 12, 31) };
    }

    private static int InOrder(Term one, Term other)
    {
        var days = one.Origin.DecidedOn.CompareTo(other.Origin.DecidedOn);
        return days != 0 ? days : string.CompareOrdinal(one.Id, other.Id);
    }
}
