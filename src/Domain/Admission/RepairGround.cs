namespace Hub.Domain;

/// <summary>What a repair needs, applied for or decided: a route of the rule, something to repair, and no single score that excludes it .</summary>
internal static class RepairGround
{
    /// <summary>The clause of the route; null where the rule has none.</summary>
    public static RepairClause? Check(RepairRoute route, DateOnly day, string path, Rulebook book, Findings findings)
    {
        var clause = book.Find(route);
        if (clause is null)
        {
            var known = string.Join(", ", book.Repairs.SelectMany(r => r.Routes).Select(EnumName.Of));
            findings.Refuse("REPAIR_ROUTE_UNKNOWN", $"The rule repairs by {known}, not by {EnumName.Of(route)}.", "route", book.Repairs.FirstOrDefault()?.Article, "A-41");
        }

        var scores = findings.Known.Scores.Where(s => s.Region.Province == book.Region && s.Year == day.Year && s.DecidedOn <= day && s.Counted > 0).ToList();
        if (book.RepairExclusion is { } excluded && scores.Exists(s => Now(s, findings) >= excluded.SingleScore))
        {
            findings.Refuse("REPAIR_EXCLUDED", $"A single score of {excluded.SingleScore} is not repaired.", path, excluded.Article, "A-41");
        }

        var total = findings.Known.Account(day.Year).ByRegion.FirstOrDefault(r => r.Region == book.Region)?.EffectiveTotal ?? 0;
        var shortens = book.RepairLimits is { ShortensMonths: not 0 } && Running(book.Region, day, findings) is not null;
        if ((scores.Count == 0 || total == 0) && !shortens)
        {
            findings.Refuse("NOTHING_TO_REPAIR", $"No points of {day.Year} stand in the province, and no term that could be shortened.", path, (book.RepairLimits as Clause ?? clause)?.Article, "A-41");
        }

        return clause;
    }

    /// <summary>The province's term that points brought and that is not over: the most severe, among equals the one that ends last.</summary>
    public static Sanction? Running(RegionCode province, DateOnly day, Findings findings) => findings.Known.Sanctions
        .Where(s => s.Region.Province == province && s.Cause is Cause.PointsCumulative or Cause.PointsSingle && s.HoldsOn(day) && !s.ExpiredOn(day))
        .OrderBy(s => s.Status).ThenBy(s => s.LastDay ?? s.NoRegistrationUntil).LastOrDefault();

    /// <summary>The points that stand of a score.</summary>
    public static int Now(Score score, Findings findings) => findings.Find(score.Entry) is PointsEntry points ? findings.PointsNow(score.Entry, points) : score.Points;
}
