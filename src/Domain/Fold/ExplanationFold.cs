namespace Hub.Domain;

/// <summary>How a status follows: scores and totals, measures, first and last days, what ended them, and linkage.</summary>
internal sealed class ExplanationFold(DateOnly day, Epoch epoch, IReadOnlyList<Registration> registrations, Lawbooks law)
{
    private readonly List<ExplanationStep> _steps = [];

    public static IReadOnlyList<ExplanationStep> Of(DateOnly day, Epoch epoch, LedgerEntry[] entries, IReadOnlyList<Registration> registrations, Lawbooks law)
    {
        var fold = new ExplanationFold(day, epoch, registrations, law);
        var terms = new TermSteps(day, epoch, entries, fold._steps);
        foreach (var line in fold.Relevant())
        {
            ScoreSteps.Of(line, fold._steps, law);
            foreach (var term in epoch.Terms.Where(t => t.Line == line)) terms.Of(term);
        }

        fold.Outcome();
        return fold._steps;
    }

    /// <summary>Scores of the day's year, and of every year with a term that holds, is pending or is still ahead.</summary>
    private IEnumerable<ScoreLine> Relevant()
    {
        var years = epoch.Terms.Where(t => !(t.EndedOn <= day)).Select(t => (t.Line.Province, t.Line.Entry.DecidedOn.Year)).ToHashSet();
        return epoch.Lines.Where(l => l.Entry.DecidedOn <= day && (l.Entry.DecidedOn.Year == day.Year || years.Contains((l.Province, l.Entry.DecidedOn.Year))));
    }

    private void Outcome()
    {
        var holding = StandingFold.Holding(day, epoch.Sanctions);
        var governing = StandingFold.Governing(day, holding);
        var (zh, en) = StatusWords.Of(governing?.Status ?? Status.Normal);
        var home = registrations.FirstOrDefault(r => r.ActiveOn(day)) ?? (registrations.Count > 0 ? registrations[0] : null);
        var book = governing is not null ? law.RulebookOf(governing.Article) : home is null ? null : law.ApplyingIn(home.Region, day);
        var lost = governing?.Cause == Cause.LicenceLost;
        _steps.Add(governing is null
            ? new ExplanationStep($"{day:yyyy-MM-dd}没有生效的暂停或者终止：{zh}", $"No term is in force on {day:yyyy-MM-dd}: {en}", book?.Payable.Article, "A-22")
            : new ExplanationStep($"{day:yyyy-MM-dd}：{zh}", $"On {day:yyyy-MM-dd}: {en}", lost ? governing.Article : book?.Payable.Article, lost ? "A-13" : null, governing.Id[1..]));
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
