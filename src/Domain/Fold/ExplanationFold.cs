namespace Hub.Domain;

/// <summary>How a status follows: scores, repairs and totals, measures, agreements and licences, first and last days, what ended them, and linkage.</summary>
internal sealed class ExplanationFold(DateOnly day, Epoch epoch, FoldInput file, IReadOnlyList<Registration> registrations)
{
    private readonly List<ExplanationStep> _steps = [];

    /// <param name="registrations">As the terms left them.</param>
    public static IReadOnlyList<ExplanationStep> Of(DateOnly day, Epoch epoch, FoldInput file, IReadOnlyList<Registration> registrations, IReadOnlyList<Objection> objections)
    {
        var fold = new ExplanationFold(day, epoch, file, registrations);
        fold.Entries();
        ObjectionSteps.Of(day, objections, fold._steps, file.Law);
        fold.Outcome();
        return fold._steps;
    }

    /// <summary>Those of the day's year, and of every year with a term that holds, is pending or is still ahead.</summary>
    private void Entries()
    {
        var terms = new TermSteps(day, epoch, file.Entries, _steps);
        var years = epoch.Terms.Where(t => !(t.EndedOn <= day)).Select(t => (t.Origin.Province, t.Origin.DecidedOn.Year)).ToHashSet();
        foreach (var entry in file.Entries)
        {
            var on = entry.Content.LawDay;
            if (on > day || (on.Year != day.Year && !years.Contains((entry.Content.Region.Province, on.Year)))) continue;
            if (Array.Find(epoch.Lines, l => l.Control == entry.Control) is { } line) ScoreSteps.Of(line, _steps, file.Law);
            if (Array.Find(epoch.Tally.Repairs, r => r.Control == entry.Control) is { } repair) RepairSteps.Of(repair, _steps, file.Law);
            if (entry.Content is AgreementEntry or LicenceLostEntry) InboundSteps.Of(entry, epoch, file, _steps);
            foreach (var term in epoch.Terms.Where(t => t.Origin.Control == entry.Control)) terms.Of(term);
        }
    }

    private void Outcome()
    {
        var holding = StandingFold.Holding(day, epoch.Sanctions);
        var governing = StandingFold.Governing(day, holding);
        var (zh, en) = StatusWords.Of(governing?.Status ?? Status.Normal);
        var law = file.Law;
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
            _steps.Add(new ExplanationStep("在其他机构的登记备案状态同时调整", "It holds at every other institution of the person", book?.Linkage.Article, Linkage(governing), governing.Id[1..]));
        }

        if (elsewhere.Find(r => r.Region.Province != governing.Region.Province) is { } other)
        {
            _steps.Add(new ExplanationStep("在其他省份的登记备案一并显示，注明来源", "It is linked to the other provinces where the person is registered, with its origin", law.ApplyingIn(other.Region, day)?.Linkage.Article, "A-35", governing.Id[1..]));
        }
    }

    /// <summary>One that came with an agreement is the responsible person's own, so it is linked as any other .</summary>
    private static string? Linkage(Sanction governing) => governing.Cause is Cause.AgreementSuspended or Cause.AgreementTerminated ? "A-48" : null;
}
