namespace Hub.Domain;

/// <summary>The steps that say what ended a term, or what is still missing to end it.</summary>
internal sealed class TermEndSteps(DateOnly day, Epoch epoch, LedgerEntry[] entries, List<ExplanationStep> steps)
{
    public void Of(Term term)
    {
        var article = term.Book.Restoration.Article;
        var passed = Array.FindLast(entries, e => e.Content is RestorationDecidedEntry { Outcome: Outcome.Passed } r && r.Region.Province == term.Origin.Province && r.DecidedOn > term.From && r.DecidedOn <= day);
        var endedBy = Array.Find(entries, e => e.Control == term.EndedBy);
        if (term.Lapses) Lapsed(term, endedBy);
        else if (endedBy is not null && (term.EndedOn <= day || (term.Status == Status.Suspended && endedBy.Content.LawDay <= day)))
        {
            steps.Add(new ExplanationStep($"评估通过，自{term.EndedOn:yyyy-MM-dd}起恢复", $"Evaluation passed: restored from {term.EndedOn:yyyy-MM-dd}", article, "A-20", endedBy.Control));
        }
        else if (term.EndedOn <= day) Overtaken(term);
        else if (term.Status == Status.Terminated && passed is not null) Missing(term, passed, article);
        else if (term.End < day) Add(term, "期限届满，尚未恢复，状态不变", "The term is over and nobody has restored the person: it still holds", article, "A-19");
    }

    private void Missing(Term term, LedgerEntry passed, ArticleRef article) => steps.Add(term.Cause == Cause.LicenceLost
        ? new ExplanationStep("评估已通过；尚须重新取得执业资格、重新承诺和重新登记备案，状态不变", "The evaluation is passed; a valid licence, the new commitment or the new registration is still missing: it still holds", term.Ground.Article, "A-13", passed.Control)
        : new ExplanationStep("评估已通过；尚须期满、重新承诺和重新登记备案三者齐备，状态不变", "The evaluation is passed; the term's end, the new commitment or the new registration is still missing: it still holds", article, "A-20", passed.Control));

    private void Lapsed(Term term, LedgerEntry? regained)
    {
        if (!(term.EndedOn <= day)) return;
        if (regained is null) Add(term, $"登记备案已经终结，自{term.EndedOn:yyyy-MM-dd}起不再执行", $"The registration was closed: it holds no more from {term.EndedOn:yyyy-MM-dd}", term.Ground.Article, "A-14");
        else steps.Add(new ExplanationStep($"重新取得执业资格，自{term.EndedOn:yyyy-MM-dd}起正常", $"A valid licence is held again: over from {term.EndedOn:yyyy-MM-dd}", term.Ground.Article, "A-14", regained.Control));
    }

    private void Overtaken(Term term)
    {
        var by = epoch.Terms.First(t => t.Id == term.EndedBy);
        if (by.Status > term.Status) Add(term, $"自{term.EndedOn:yyyy-MM-dd}起由终止取代", $"Overtaken from {term.EndedOn:yyyy-MM-dd} by a termination", by.Ground.Article, "A-04");
        else Add(term, $"自{term.EndedOn:yyyy-MM-dd}起由新的处理取代，末日取较晚者", $"Overtaken from {term.EndedOn:yyyy-MM-dd} by a later term, which ends no earlier", by.Ground.Article, term.Status == Status.Terminated ? "A-05" : "A-04");
    }

    private void Add(Term term, string zh, string en, ArticleRef article, string? reading) =>
        steps.Add(new ExplanationStep(zh, en, article, reading, term.Origin.Control));
}
