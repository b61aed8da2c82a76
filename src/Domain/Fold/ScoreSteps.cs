namespace Hub.Domain;

/// <summary>The steps that explain one score: what it counts for, the year's total, and the measure it reaches.</summary>
internal static class ScoreSteps
{
    public static void Of(ScoreLine line, List<ExplanationStep> steps, Lawbooks law)
    {
        var (entry, day) = (line.Entry, $"{line.Entry.DecidedOn:yyyy-MM-dd}");
        if (line.Book is not { } book)
        {
            steps.Add(new ExplanationStep($"{day}作出决定时本省没有有效的实施细则：只记录，不采取措施", $"Decided on {day}, when no rulebook was in force: recorded without a measure", law.Latest(entry.Region)?.Validity?.Article, line.Entry.DecidedOn < law.Latest(entry.Region)?.InForceFrom ? "A-38" : "A-37", line.Control, line.Counted, line.Total));
            return;
        }

        var circumstance = CircumstanceWords.Of(entry.Circumstance);
        var (zh, en) = Ranks(entry.Responsibility);
        steps.Add(new ExplanationStep($"{day} {circumstance.Zh}，{zh}：记{line.Decided}分", $"{day}, {circumstance.En}, {en}: {Count(line.Decided, "point")}", line.Circumstance?.Article ?? book.Bands.Article, Reading(line), line.Control));
        Deviation(line, book, steps);
        steps[^1] = steps[^1] with { Points = line.Counted, Total = line.Total };
        if (line.Effective < line.EffectiveBefore + line.Counted)
        {
            steps.Add(new ExplanationStep($"年度记分以{line.Effective}分为上限", $"The year's total stops at {line.Effective}", book.Accumulation.Article, "A-06", line.Control, null, line.Effective));
        }

        MeasureSteps(line, book, steps);
    }

    private static void Deviation(ScoreLine line, Rulebook book, List<ExplanationStep> steps)
    {
        if (line.ReversedOnObjection) steps.Add(new ExplanationStep($"异议复核后变更，按{line.Points}分重新计算", $"Changed on an objection: counted anew with {line.Points}", book.Objection?.Article ?? book.Reversal?.Article, "A-32", line.ReversedBy));
        else if (line.ReversedBy is not null) steps.Add(new ExplanationStep($"决定被变更或者撤销，按{line.Points}分重新计算", $"The decision was changed or revoked: counted anew with {line.Points}", book.Reversal?.Article, "A-32", line.ReversedBy));
        if (line.Waived) steps.Add(new ExplanationStep("初次违法违规，不予记分", "First offence: waived", book.Waiver?.Article, "A-09", line.Control));
        if (line.BelowThreshold) steps.Add(new ExplanationStep($"该机构当年第{line.Ordinal}次支付违约金，未达次数，不记分", $"The institution's decision number {line.Ordinal} of the year scores nobody", line.Circumstance!.Article, "A-12", line.Control));
        if (line.AbsorbedBy is not null && line.Counted == 0) steps.Add(new ExplanationStep("同一行为已按最高分值记分，不重复记分", "The same act counts once, at its highest score", book.SameAct.Article, "A-10", line.Control));
        else if (line.Counted > 0 && line.Counted < line.Points) steps.Add(new ExplanationStep($"同一行为取最高分值，补记{line.Counted}分", $"The same act at a higher score: the difference of {line.Counted} is added", book.SameAct.Article, "A-10", line.Control));
    }

    /// <summary>The soft measures whose bracket the total enters (A-42), then the term.</summary>
    private static void MeasureSteps(ScoreLine line, Rulebook book, List<ExplanationStep> steps)
    {
        if (line.Counted == 0) return;
        var total = ($"年度累计{line.Effective}分", $"A total of {line.Effective}");
        foreach (var soft in book.Measures.Where(m => m.Status is null && m.AppliesTo(line.Effective) && !m.AppliesTo(line.EffectiveBefore)))
        {
            Add(soft, total, (string.Join('、', soft.Duties.Select(d => DutyWords.Of(d).Zh)), string.Join(", ", soft.Duties.Select(d => DutyWords.Of(d).En))), "A-42");
        }

        if (TermFold.MeasureFor(line, book) is not { Status: { } status } measure) return;
        var other = measure.ForSingleScore ? book.MeasureAt(line.Effective, forSingleScore: false) : book.MeasureAt(line.Points, forSingleScore: true);
        var said = status == Status.Suspended
            ? ($"暂停{measure.Months}个月", $"suspended for {Count(measure.Months!.Value, "month")}")
            : ($"终止，{measure.BannedYears}年内不得再次登记备案", $"terminated, no registration for {Count(measure.BannedYears!.Value, "year")}");
        Add(measure, measure.ForSingleScore ? ($"单次记{line.Points}分", $"A single score of {line.Points}") : total, said, other?.Status is not null ? "A-01" : line.Points == line.Effective ? "A-03" : null);

        void Add(Measure at, (string Zh, string En) basis, (string Zh, string En) done, string? reading) =>
            steps.Add(new ExplanationStep($"{basis.Zh}：{done.Zh}", $"{basis.En}: {done.En}", at.Article, reading, line.Control, null, line.Effective));
    }

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";

    private static string? Reading(ScoreLine line) => line.Entry.Adjustment is Adjustment.None or Adjustment.FirstOffenceWaived ? null : "A-08";

    private static (string Zh, string En) Ranks(Responsibility responsibility) => responsibility switch
    {
        Responsibility.General => ("一般责任", "general responsibility"),
        Responsibility.Important => ("重要责任", "important responsibility"),
        _ => ("主要责任", "principal responsibility"),
    };
}
