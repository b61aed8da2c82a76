namespace Hub.Domain;

/// <summary>资格恢复: applications with the evaluations that answer them, and from when these ended a term.</summary>
internal sealed class RestorationFold(FoldInput file, Epoch[] epochs, IReadOnlyList<Sanction> sanctions)
{
    public static IReadOnlyList<Restoration> Of(FoldInput file, Epoch[] epochs, IReadOnlyList<Sanction> sanctions)
    {
        if (!Array.Exists(file.Entries, e => e.Content is RestorationAppliedEntry or RestorationDecidedEntry)) return [];
        return new RestorationFold(file, epochs, sanctions).Run();
    }

    /// <summary>An evaluation answers the latest application of its province that none has answered yet.</summary>
    private List<Restoration> Run()
    {
        var restorations = new List<Restoration>();
        foreach (var entry in file.Entries)
        {
            if (entry.Content is RestorationAppliedEntry applied) restorations.Add(Applied(entry.Control, applied));
            if (entry.Content is not RestorationDecidedEntry decided) continue;
            var open = restorations.FindLastIndex(r => r.DecidedOn is null && r.Region.Province == decided.Region.Province);
            if (open < 0) restorations.Add(Decided(New(entry.Control, decided), entry.Control, decided));
            else restorations[open] = Decided(restorations[open], entry.Control, decided);
        }

        return restorations;
    }

    private Restoration Applied(string control, RestorationAppliedEntry applied) => New(control, applied) with
    {
        Institution = applied.Institution,
        AppliedOn = applied.AppliedOn,
        ReceivedOn = applied.ReceivedOn,
        Late = Late(applied),
    };

    private Restoration Decided(Restoration restoration, string control, RestorationDecidedEntry decided) => restoration with
    {
        DecidedOn = decided.DecidedOn,
        Outcome = decided.Outcome,
        Reason = decided.Reason,
        EffectiveOn = decided.Outcome == Outcome.Passed ? EffectiveOn(control) : null,
    };

    private Restoration New(string control, Entry entry) => new()
    {
        Id = control,
        Region = entry.Region,
        Late = false,
        Article = file.Law.ApplyingIn(entry.Region, entry.LawDay)!.Restoration.Article,
    };

    /// <summary>After the last day of every term that it can be about, where the window closes with it .</summary>
    private bool Late(RestorationAppliedEntry applied)
    {
        var terms = sanctions.Where(s => s.Region.Province == applied.Region.Province && s.HoldsOn(applied.AppliedOn)).ToList();
        return terms.Count > 0 && terms.TrueForAll(t => t.ExpiredOn(applied.AppliedOn)) && file.Law.RulebookOf(terms[0].Article)!.RestorationWindow.ClosesOnLastDay;
    }

    /// <summary>As the latest epoch has it in which the evaluation ended a term.</summary>
    private DateOnly? EffectiveOn(string control)
    {
        for (var i = epochs.Length - 1; i >= 0; i--)
        {
            if (epochs[i].Terms.Where(t => t.EndedBy == control).Max(t => t.EndedOn) is { } ended) return ended;
        }

        return null;
    }
}
