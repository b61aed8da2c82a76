namespace Hub.Domain;

/// <summary>The steps that explain one repair: the total before and after, what a limit left of it, and the months it took off a term.</summary>
internal static class RepairSteps
{
    public static void Of(RepairLine repair, List<ExplanationStep> steps, Lawbooks law)
    {
        var (zh, en) = RepairWords.Of(repair.Entry.Route);
        var day = $"{repair.Entry.ApprovedOn:yyyy-MM-dd}";
        if (repair.Book is not { } book)
        {
            Add($"{day}批准修复时本省没有有效的实施细则：只记录，不减分", $"Approved on {day}, when no rulebook was in force: recorded without effect", law.Latest(repair.Entry.Region)?.Validity?.Article, "A-37");
            return;
        }

        var article = repair.Route?.Article ?? book.RepairLimits?.Article;
        if (repair.Route is null) Add($"规则没有“{zh}”这一修复途径，不减分", $"The rule knows no repair by {en}: nothing is taken off", article, "A-41");
        else if (repair.AfterSingle) Add($"一次记满{book.RepairExclusion!.SingleScore}分，不予修复", $"A single score of {book.RepairExclusion.SingleScore} is not repaired", book.RepairExclusion.Article, "A-41");
        else if (!repair.Counts) Add($"{zh}：本年度的修复次数或者分值已经用完，不减分", $"Repair by {en}: the year's chances or points are used up", article, "A-47");
        else
        {
            Add($"{day} 修复（{zh}）减{repair.Off}分：{repair.Before}分变为{repair.After}分，已采取的措施不变", $"{day}, repair by {en} takes off {repair.Off}: from {repair.Before} to {repair.After}; no measure is undone", article, Reading(repair));
            Months(repair, book, steps);
        }

        void Add(string chinese, string english, ArticleRef? at, string? reading) =>
            steps.Add(new ExplanationStep(chinese, english, at, reading, repair.Control, -repair.Off, repair.After));
    }

    private static void Months(RepairLine repair, Rulebook book, List<ExplanationStep> steps)
    {
        if (repair.Entry.ShortenMonths is not { } stated) return;
        var article = book.RepairLimits?.Article ?? repair.Route!.Article;
        steps.Add(repair.Shortened is null
            ? new ExplanationStep($"所称缩减{stated}个月：没有可以缩减的期限", $"{stated} months off were stated, and no term could be shortened", article, "A-41", repair.Control)
            : new ExplanationStep($"期限缩减{repair.MonthsOff}个月：末日由{repair.EndBefore:yyyy-MM-dd}改为{repair.EndAfter:yyyy-MM-dd}", $"Shortened by {repair.MonthsOff} {(repair.MonthsOff == 1 ? "month" : "months")}: the last day is {repair.EndAfter:yyyy-MM-dd} instead of {repair.EndBefore:yyyy-MM-dd}", article, "A-41", repair.Shortened[1..]));
    }

    private static string Reading(RepairLine repair) => repair.Off < repair.AskedFor(Math.Max(1, repair.Entry.Times)) && repair.After > 0 ? "A-47" : "A-41";
}
