namespace Hub.Domain;

/// <summary>修复决定: no more points and months than route, year and rule leave .</summary>
internal static class RepairCheck
{
    public static void Run(RepairEntry entry, Findings findings)
    {
        findings.NotFuture("approvedOn", entry.ApprovedOn);
        InRange("times", entry.Times, 1, 366, findings);
        InRange("points", entry.Points, 0, 12, findings);
        InRange("shortenMonths", entry.ShortenMonths, 0, 36, findings);
        InRange("examScore", entry.ExamScore, 0, 1000, findings);
        if (!findings.Knows(entry.Person)) return;
        Application(entry, findings);
        var book = findings.InForce("approvedOn", entry.ApprovedOn);
        if (entry.Outcome == Outcome.Failed)
        {
            if (entry.Points > 0) findings.Refuse("FIELD_UNEXPECTED", "A repair that failed takes nothing off.", "points");
            if (entry.ShortenMonths > 0) findings.Refuse("FIELD_UNEXPECTED", "A repair that failed shortens nothing.", "shortenMonths");
        }
        else if (book is not null && !findings.Refused)
        {
            if (RepairGround.Check(entry.Route, entry.ApprovedOn, "approvedOn", book, findings) is { } route) Amount(entry, route, book, findings);
            if (entry.ShortenMonths > 0) ShorteningCheck.Run(entry, entry.ShortenMonths.Value, book, findings);
            if (!findings.Refused) findings.Warn(findings.Foreseen());
        }
    }

    private static void Application(RepairEntry entry, Findings findings)
    {
        var application = entry.Application is { } control
            ? findings.Referred<RepairAppliedEntry>("application", control)
            : findings.All<RepairAppliedEntry>().Select(a => a.Content).Where(a => a.Region.Province == entry.Region.Province && a.Route == entry.Route && a.AppliedOn <= entry.ApprovedOn).MaxBy(a => a.AppliedOn);
        if (application is null) return;
        if (application.Route != entry.Route) findings.Refuse("WRONG_ENTRY", $"The application is for {EnumName.Of(application.Route)}.", "application");
        findings.InOrder("appliedOn", application.AppliedOn, "approvedOn", entry.ApprovedOn);
        findings.Within(DeadlineKind.RepairReview, application.ReceivedOn, "approvedOn", entry.ApprovedOn);
    }

    private static void Amount(RepairEntry entry, RepairClause route, Rulebook book, Findings findings)
    {
        var year = findings.All<RepairEntry>().Select(r => r.Content)
            .Where(r => r.Outcome == Outcome.Passed && r.Region.Province == book.Region && r.ApprovedOn.Year == entry.ApprovedOn.Year);
        if (year.Where(r => route.Routes.Contains(r.Route)).Sum(r => r.Times) + entry.Times > route.MaxTimes)
        {
            findings.Refuse("REPAIR_TOO_OFTEN", $"In a year this route is open {route.MaxTimes} time(s).", "times", route.Article, "A-47");
        }

        if (route.Points is null && entry.Points is null) findings.Refuse("FIELD_REQUIRED", "'points' must say how many: the rule leaves it to the exam or the agency.", "points", route.Article, "A-47");
        if (entry.Points < route.Exam?.Low) findings.Refuse("OUT_OF_RANGE", $"The exam takes off {route.Exam} points.", "points", route.Article);
        var asked = entry.Points ?? 1;
        Least(asked, route.Exam?.High ?? (route.Points * entry.Times), route, findings);
        var before = findings.Known.Repairs.Where(r => r.Region.Province == book.Region && r.DecidedOn?.Year == entry.ApprovedOn.Year).ToList();
        Least(asked, route.MaxPoints - before.Where(r => route.Routes.Contains(r.Route)).Sum(r => r.Points ?? 0), route, findings);
        Least(asked, book.RepairLimits?.MaxPoints - before.Sum(r => r.Points ?? 0), book.RepairLimits, findings);
    }

    private static void Least(int asked, int? left, Clause? by, Findings findings)
    {
        if (!(asked > left) || findings.Refused) return;
        findings.Refuse("REPAIR_TOO_MUCH", $"Of {asked} the rule leaves {Math.Max(0, left.Value)} to take off.", "points", by?.Article, "A-41");
    }

    private static void InRange(string path, int? number, int low, int high, Findings findings)
    {
        if (number < low || number > high) findings.Refuse("OUT_OF_RANGE", $"'{path}' {number} is not within {low} to {high}.", path);
    }
}
