namespace Hub.Domain;

/// <summary>缩减期限: months off the running term, where the rule knows it and no more than it allows .</summary>
internal static class ShorteningCheck
{
    public static void Run(RepairEntry entry, int months, Rulebook book, Findings findings)
    {
        if (book.RepairLimits is not { ShortensMonths: not 0 } limits)
        {
            findings.Refuse("SHORTENING_NOT_ALLOWED", "The rule takes points off, and shortens no term.", "shortenMonths", book.RepairLimits?.Article, "A-41");
        }
        else if (RepairGround.Running(book.Region, entry.ApprovedOn, findings) is not { } term)
        {
            findings.Refuse("NOTHING_TO_SHORTEN", "No term that points brought is running in the province.", "shortenMonths", limits.Article, "A-41");
        }
        else if (term.Cause == Cause.PointsSingle && book.RepairExclusion is { } excluded && Single(term, findings) >= excluded.SingleScore)
        {
            findings.Refuse("REPAIR_EXCLUDED", $"A term that a single score of {excluded.SingleScore} brought is not shortened.", "shortenMonths", excluded.Article, "A-41");
        }
        else if (Left(term, limits, findings) is { } left && months > left)
        {
            findings.Refuse("SHORTENING_TOO_MUCH", $"{Math.Max(0, left)} month(s) can come off this term.", "shortenMonths", limits.Article, "A-41");
        }
    }

    private static int Single(Sanction term, Findings findings) =>
        findings.Known.Scores.Where(s => s.Entry == term.Id[1..]).Select(s => RepairGround.Now(s, findings)).FirstOrDefault();

    /// <summary>What is left of the months for one decision, and above the floor of a suspension; null where nothing limits it.</summary>
    private static int? Left(Sanction term, RepairLimitsClause limits, Findings findings)
    {
        var before = findings.Known.Repairs.Where(r => r.Region.Province == term.Region.Province && r.DecidedOn >= term.From).Sum(r => r.ShortenMonths ?? 0);
        var above = term is { Status: Status.Suspended, From: { } from, LastDay: { } last } ? MonthsOf(from, last) - limits.LeastMonths : null;
        var left = limits.ShortensMonths - before;
        return above < left ? above : left ?? above;
    }

    private static int MonthsOf(DateOnly from, DateOnly last)
    {
        var months = 0;
        while (CivilMonths.LastDay(from, months + 1) <= last) months++;
        return months;
    }
}
