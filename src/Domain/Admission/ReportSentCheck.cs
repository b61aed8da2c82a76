namespace Hub.Domain;

/// <summary>定期报送: a period that is over, and in time where the rule names a day .</summary>
internal static class ReportSentCheck
{
    public static void Run(ReportSentEntry entry, Findings findings)
    {
        findings.NotFuture("sentOn", entry.SentOn);
        findings.InOrder("from", entry.From, "to", entry.To);
        findings.InOrder("to", entry.To, "sentOn", entry.SentOn);
        if (findings.Refused || findings.InForce("sentOn", entry.SentOn)?.Find(DeadlineKind.QuarterlyReport) is not { Advisory: false, DayOfMonth: { } day } deadline) return;
        var quarter = new DateOnly(entry.To.Year, ((entry.To.Month - 1) / 3 * 3) + 1, 1);
        findings.Before(new CountedDay(quarter.AddMonths(3).AddDays(day - 1), false), deadline, "sentOn", entry.SentOn, "A-43");
    }
}
