namespace Hub.Domain;

/// <summary>The steps that explain one term: its first day, its last, and what ended it or is still missing to end it.</summary>
internal sealed class TermSteps(DateOnly day, Epoch epoch, LedgerEntry[] entries, List<ExplanationStep> steps)
{
    public void Of(Term term)
    {
        var (zh, en) = StatusWords.Of(term.Status);
        var terms = term.Book.Terms;
        if (term.From is not { } from)
        {
            Add(term, $"{zh}尚未送达，首日待定，暂不生效", $"{en} pending: neither delivered nor given a first day", terms.Article, "A-16");
            return;
        }

        if (!term.ByPoints) Beside(term, from);
        else if (from > day) Add(term, $"{zh}自{from:yyyy-MM-dd}起，尚未开始", $"{en} begins on {from:yyyy-MM-dd}, which is still ahead", terms.Article, "A-16");
        else Add(term, $"{zh}自{from:yyyy-MM-dd}起", $"{en} from {from:yyyy-MM-dd}", terms.Article, "A-16");

        if (term.ByPoints) End(term, from, term.Ends[0]);
        if (term is { ByPoints: true } && term.LastDay?.Year > from.Year)
        {
            Add(term, "期限跨年继续执行，记分清零不影响期限", "The term runs on into the next year; only points start again", terms.Article, terms.Readings.Contains("A-18") ? "A-18" : null);
        }

        new TermEndSteps(day, epoch, entries, steps).Of(term);
    }

    /// <summary>By the licence or the agreement, whatever the points.</summary>
    private void Beside(Term term, DateOnly from)
    {
        var article = term.Ground.Article;
        if (term.Lapses) Add(term, $"执业资格正常注销，自{from:yyyy-MM-dd}起在重新取得前终止；不记分，无禁止期", $"Licence cancelled in the normal course: terminated from {from:yyyy-MM-dd} until it is held again, without points or a bar", article, "A-14");
        else if (term.Cause == Cause.LicenceLost) Add(term, $"执业资格丧失，自{from:yyyy-MM-dd}起终止", $"Licence lost: terminated from {from:yyyy-MM-dd}", article, "A-13");
        else if (term.Cause == Cause.AgreementTerminated) Add(term, $"机构协议被解除，相关责任人员自{from:yyyy-MM-dd}起终止；未定禁止期", $"The institution's agreement was terminated, so its responsible persons from {from:yyyy-MM-dd}; no bar is stated", article, "A-23");
        else if (term.LastDay is { } last) Add(term, $"机构协议被中止，相关责任人员自{from:yyyy-MM-dd}起暂停，至{last:yyyy-MM-dd}（含当日）", $"The institution's agreement was suspended, so its responsible persons from {from:yyyy-MM-dd} to {last:yyyy-MM-dd}, inclusive", article, "A-23");
        else Add(term, $"机构协议被中止，相关责任人员自{from:yyyy-MM-dd}起暂停，与机构的中止同时届满", $"The institution's agreement was suspended, so its responsible persons from {from:yyyy-MM-dd}, as long as the institution", article, "A-23");

        var governs = epoch.Terms.FirstOrDefault(t => t.ByPoints && t.Status >= term.Status && t.Origin.Institution == term.Origin.Institution && t.HoldsOn(day));
        if (term.Cause != Cause.LicenceLost && governs is not null && term.HoldsOn(day)) Add(term, "同一机构的记分决定另有期限，以较长者为准", "A decision on points at the same institution has a term of its own: the longer governs", governs.Ground.Article, "A-23");
    }

    /// <summary>By the calendar, and where repair took months off or an earlier term ends later, by that.</summary>
    private void End(Term term, DateOnly from, TermEnd first)
    {
        var own = first.Day;
        var suspended = term.Status == Status.Suspended;
        if (first.MonthsOff > 0) Add(term, $"修复后缩减，末日为{own:yyyy-MM-dd}（含当日）", $"Shortened by repair: its last day is {own:yyyy-MM-dd}, inclusive", term.Book.RepairLimits!.Article, "A-41");
        else if (!suspended) Add(term, $"{own:yyyy-MM-dd}（含当日）前不得再次登记备案", $"No registration until {own:yyyy-MM-dd}, inclusive", term.Ground.Article, "A-17");
        else if (own.Day == from.Day) Add(term, $"末日为对应日{own:yyyy-MM-dd}（含当日）", $"Its last day is {own:yyyy-MM-dd}, inclusive", CivilMonths.Article, "A-17");
        else Add(term, $"没有对应日，末日为该月最后一日{own:yyyy-MM-dd}（含当日）", $"The month has no corresponding day: its last day is {own:yyyy-MM-dd}, inclusive", CivilMonths.Article, "A-17");

        if (term.End is not { } end || end <= own) return;
        var (zh, en) = suspended ? ("末日", "the last day") : ("不得再次登记备案的最后一日", "the last day without registration");
        Add(term, $"同时执行的另一期限届满较晚，{zh}为{end:yyyy-MM-dd}（含当日）", $"The term that it goes together with ends later: {en} is {end:yyyy-MM-dd}, inclusive", term.Ground.Article, suspended ? "A-04" : "A-05");
    }

    private void Add(Term term, string zh, string en, ArticleRef article, string? reading) =>
        steps.Add(new ExplanationStep(zh, en, article, reading, term.Origin.Control));
}
