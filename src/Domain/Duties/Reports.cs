namespace Hub.Domain;

/// <summary>定期报送: what an agency has to report for each quarter, and whether it has.</summary>
public static class Reports
{
    /// <summary>It warns so many days before the last one .</summary>
    private const int WarnedBefore = 5;

    /// <summary>
    /// The reports of a region for the quarters that end between two days, both inclusive, by the rulebook in force on the quarter's last
    /// day; done by a report to the administrative department whose period covers the quarter. A last day on a holiday stays where it is.
    /// </summary>
    public static IReadOnlyList<Deadline> Of(RegionCode region, IReadOnlyList<LedgerEntry> sent, Lawbooks law, DateOnly from, DateOnly to)
    {
        var deadlines = new List<Deadline>();
        for (var end = QuarterEnd(from); end <= to && end < DateOnly.MaxValue; end = QuarterEnd(end.AddDays(1)))
        {
            if (law.InForce(region, end) is { } book && book.Find(DeadlineKind.QuarterlyReport) is { DayOfMonth: { } day } clause)
            {
                deadlines.Add(Due(region, sent, book, clause, end, end.AddDays(day)));
            }
        }

        return deadlines;
    }

    private static Deadline Due(RegionCode region, IReadOnlyList<LedgerEntry> sent, Rulebook book, DeadlineClause clause, DateOnly end, DateOnly due)
    {
        var begin = Later(end.AddDays(1).AddMonths(-3), book.InForceFrom);
        var reports = sent.Select(e => e.Content).OfType<ReportSentEntry>()
            .Where(r => r.Region == region && r.Recipient == InsuranceBody.Administration && r.From <= begin && end <= r.To);
        return new Deadline
        {
            Id = DerivedId.Of('D', region, EnumName.Of(DeadlineKind.QuarterlyReport), $"{end:yyyy-MM-dd}"),
            Kind = DeadlineKind.QuarterlyReport,
            By = Audience.Insurance,
            DueOn = due,
            WarnsOn = due.AddDays(-WarnedBefore),
            DoneOn = reports.Min(r => (DateOnly?)r.SentOn),
            Advisory = clause.Advisory,
            Region = region,
            Article = clause.Article,
        };
    }

    private static DateOnly QuarterEnd(DateOnly day)
    {
        var month = (day.Month + 2) / 3 * 3;
        return new DateOnly(day.Year, month, DateTime.DaysInMonth(day.Year, month));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
