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

        if (from > day) Add(term, $"{zh}自{from:yyyy-MM-dd}起，尚未开始", $"{en} begins on {from:yyyy-MM-dd}, which is still ahead", terms.Article, "A-16");
        else if (term.Cause == Cause.LicenceLost) Add(term, $"执业资格丧失，自{from:yyyy-MM-dd}起终止", $"Licence lost: terminated from {from:yyyy-MM-dd}", term.Ground.Article, "A-13");
        else Add(term, $"{zh}自{from:yyyy-MM-dd}起", $"{en} from {from:yyyy-MM-dd}", terms.Article, "A-16");

        if (term.OwnEnd is { } own) End(term, from, own);
        if (term.LastDay?.Year > from.Year)
        {
            Add(term, "期限跨年继续执行，记分清零不影响期限", "The term runs on into the next year; only points start again", terms.Article, terms.Readings.Contains("A-18") ? "A-18" : null);
        }

        Ending(term);
    }

    /// <summary>By the calendar, and where an earlier term ends later, by that.</summary>
    private void End(Term term, DateOnly from, DateOnly own)
    {
        var suspended = term.Status == Status.Suspended;
        if (!suspended) Add(term, $"{own:yyyy-MM-dd}（含当日）前不得再次登记备案", $"No registration until {own:yyyy-MM-dd}, inclusive", term.Ground.Article, "A-17");
        else if (own.Day == from.Day) Add(term, $"末日为对应日{own:yyyy-MM-dd}（含当日）", $"Its last day is {own:yyyy-MM-dd}, inclusive", CivilMonths.Article, "A-17");
        else Add(term, $"没有对应日，末日为该月最后一日{own:yyyy-MM-dd}（含当日）", $"The month has no corresponding day: its last day is {own:yyyy-MM-dd}, inclusive", CivilMonths.Article, "A-17");

        if (term.End is not { } end || end <= own) return;
        var (zh, en) = suspended ? ("末日", "the last day") : ("不得再次登记备案的最后一日", "the last day without registration");
        Add(term, $"同时执行的另一期限届满较晚，{zh}为{end:yyyy-MM-dd}（含当日）", $"The term that it goes together with ends later: {en} is {end:yyyy-MM-dd}, inclusive", term.Ground.Article, suspended ? "A-04" : "A-05");
    }

    private void Ending(Term term)
    {
        var article = term.Book.Restoration.Article;
        var passed = Array.FindLast(entries, e => e.Content is RestorationDecidedEntry { Outcome: Outcome.Passed } r && r.Region.Province == term.Line.Province && r.DecidedOn > term.From && r.DecidedOn <= day);
        var endedBy = Array.Find(entries, e => e.Control == term.EndedBy);
        if (endedBy is not null && (term.EndedOn <= day || (term.Status == Status.Suspended && endedBy.Content.LawDay <= day)))
        {
            steps.Add(new ExplanationStep($"评估通过，自{term.EndedOn:yyyy-MM-dd}起恢复", $"Evaluation passed: restored from {term.EndedOn:yyyy-MM-dd}", article, "A-20", endedBy.Control));
        }
        else if (term.EndedOn <= day) Overtaken(term);
        else if (term.Status == Status.Terminated && passed is not null)
        {
            steps.Add(new ExplanationStep("评估已通过；尚须期满、重新承诺和重新登记备案三者齐备，状态不变", "The evaluation is passed; the term's end, the new commitment or the new registration is still missing: it still holds", article, "A-20", passed.Control));
        }
        else if (term.End < day) Add(term, "期限届满，尚未恢复，状态不变", "The term is over and nobody has restored the person: it still holds", article, "A-19");
    }

    private void Overtaken(Term term)
    {
        var by = epoch.Terms.First(t => t.Id == term.EndedBy);
        if (by.Status > term.Status) Add(term, $"自{term.EndedOn:yyyy-MM-dd}起由终止取代", $"Overtaken from {term.EndedOn:yyyy-MM-dd} by a termination", by.Ground.Article, "A-04");
        else Add(term, $"自{term.EndedOn:yyyy-MM-dd}起由新的处理取代，末日取较晚者", $"Overtaken from {term.EndedOn:yyyy-MM-dd} by a later term, which ends no earlier", by.Ground.Article, term.Status == Status.Terminated ? "A-05" : "A-04");
    }

    private void Add(Term term, string zh, string en, ArticleRef article, string? reading) =>
        steps.Add(new ExplanationStep(zh, en, article, reading, term.Line.Control));
}
