namespace Hub.Domain;

/// <summary>How a status follows: scores and totals, measures, first and last days, what ended them, and linkage.</summary>
internal sealed class ExplanationFold(DateOnly day, Epoch epoch, LedgerEntry[] entries, IReadOnlyList<Registration> registrations, Lawbooks law)
{
    private readonly List<ExplanationStep> _steps = [];

    public static IReadOnlyList<ExplanationStep> Of(DateOnly day, Epoch epoch, LedgerEntry[] entries, IReadOnlyList<Registration> registrations, Lawbooks law)
    {
        var fold = new ExplanationFold(day, epoch, entries, registrations, law);
        foreach (var line in fold.Relevant())
        {
            ScoreSteps.Of(line, fold._steps, law);
            foreach (var term in epoch.Terms.Where(t => t.Line == line)) fold.TermSteps(term);
        }

        fold.Outcome();
        return fold._steps;
    }

    /// <summary>Scores of the day's year, and of every year with a term that still holds or is pending.</summary>
    private IEnumerable<ScoreLine> Relevant()
    {
        var years = epoch.Terms.Where(t => t.HoldsOn(day) || (t.From is null && t.EndedOn is null)).Select(t => (t.Line.Province, t.Line.Entry.DecidedOn.Year)).ToHashSet();
        return epoch.Lines.Where(l => l.Entry.DecidedOn <= day && (l.Entry.DecidedOn.Year == day.Year || years.Contains((l.Province, l.Entry.DecidedOn.Year))));
    }

    private void TermSteps(Term term)
    {
        var (zh, en) = StatusWords.Of(term.Status);
        if (term.From is not { } from)
        {
            _steps.Add(new ExplanationStep($"{zh}尚未送达，首日待定，暂不生效", $"{en} pending: neither delivered nor given a first day", term.Book.Terms.Article, "A-16", term.Line.Control));
            return;
        }

        if (from > day) _steps.Add(new ExplanationStep($"{zh}自{from:yyyy-MM-dd}起，尚未开始", $"{en} begins on {from:yyyy-MM-dd}, which is still ahead", term.Book.Terms.Article, "A-16", term.Line.Control));
        else if (term.Cause == Cause.LicenceLost) _steps.Add(new ExplanationStep($"执业资格丧失，自{from:yyyy-MM-dd}起终止", $"Licence lost: terminated from {from:yyyy-MM-dd}", term.Ground.Article, "A-13", term.Line.Control));
        else _steps.Add(new ExplanationStep($"{zh}自{from:yyyy-MM-dd}起", $"{en} from {from:yyyy-MM-dd}", term.Book.Terms.Article, "A-16", term.Line.Control));

        if (term.LastDay is { } last)
        {
            _steps.Add(new ExplanationStep($"末日为对应日{last:yyyy-MM-dd}（含当日）", $"Its last day is {last:yyyy-MM-dd}, inclusive", CivilMonths.Article, "A-17", term.Line.Control));
            if (last.Year > from.Year) _steps.Add(new ExplanationStep("期限跨年继续执行，记分清零不影响期限", "The term runs on into the next year; only points start again", term.Book.Terms.Article, "A-18", term.Line.Control));
        }

        if (term.NoRegistrationUntil is { } bar)
        {
            _steps.Add(new ExplanationStep($"{bar:yyyy-MM-dd}（含当日）前不得再次登记备案", $"No registration until {bar:yyyy-MM-dd}, inclusive", term.Ground.Article, "A-17", term.Line.Control));
        }

        if (term.EndedOn <= day) Ended(term);
        else if (term.End < day) _steps.Add(new ExplanationStep("期限届满，尚未恢复，状态不变", "The term is over and nobody has restored the person: it still holds", term.Book.Restoration.Article, "A-19", term.Line.Control));
    }

    private void Ended(Term term)
    {
        var restored = Array.Find(entries, e => e.Control == term.EndedBy);
        _steps.Add(restored is null
            ? new ExplanationStep($"自{term.EndedOn:yyyy-MM-dd}起由新的处理取代，末日取较晚者", $"Overtaken from {term.EndedOn:yyyy-MM-dd} by a later term, which ends no earlier", term.Ground.Article, term.Status == Status.Terminated ? "A-05" : "A-04", term.Line.Control)
            : new ExplanationStep($"评估通过，自{term.EndedOn:yyyy-MM-dd}起恢复", $"Evaluation passed: restored from {term.EndedOn:yyyy-MM-dd}", term.Book.Restoration.Article, "A-20", restored.Control));
    }

    private void Outcome()
    {
        var holding = StandingFold.Holding(day, epoch.Sanctions);
        var governing = StandingFold.Governing(day, holding);
        var (zh, en) = StatusWords.Of(governing?.Status ?? Status.Normal);
        var home = registrations.FirstOrDefault(r => r.ActiveOn(day)) ?? (registrations.Count > 0 ? registrations[0] : null);
        var book = governing is not null ? law.RulebookOf(governing.Article) : home is null ? null : law.ApplyingIn(home.Region, day);
        _steps.Add(governing is null
            ? new ExplanationStep($"{day:yyyy-MM-dd}没有生效的暂停或者终止：{zh}", $"No term is in force on {day:yyyy-MM-dd}: {en}", book?.Payable.Article, "A-22")
            : new ExplanationStep($"{day:yyyy-MM-dd}：{zh}", $"On {day:yyyy-MM-dd}: {en}", book?.Payable.Article, null, governing.Id[1..]));
        if (governing is null) return;
        var elsewhere = registrations.Where(r => r.ActiveOn(day) && r.Institution != governing.Institution).ToList();
        if (elsewhere.Exists(r => r.Region.Province == governing.Region.Province))
        {
            _steps.Add(new ExplanationStep("在其他机构的登记备案状态同时调整", "It holds at every other institution of the person", book?.Linkage.Article, null, governing.Id[1..]));
        }

        if (elsewhere.Find(r => r.Region.Province != governing.Region.Province) is { } other)
        {
            _steps.Add(new ExplanationStep("在其他省份的登记备案一并显示，注明来源", "It is linked to the other provinces where the person is registered, with its origin", law.ApplyingIn(other.Region, day)?.Linkage.Article, "A-35", governing.Id[1..]));
        }
    }
}
