namespace Hub.Domain;

/// <summary>The terms as they stood from one day, until a reversal made them others: a reversal changes nothing before its own day .</summary>
internal sealed record Epoch(DateOnly From, ScoreLine[] Lines, IReadOnlyList<Term> Terms, Sanction[] Sanctions)
{
    private static readonly Epoch[] NothingScored = [new(DateOnly.MinValue, [], [], [])];

    /// <summary>One epoch at least, and one more for every day with a reversal.</summary>
    public static Epoch[] All(Lawbooks law, IInstitutionRecord institutions, LedgerEntry[] entries, IReadOnlyList<Registration> registrations)
    {
        if (!Array.Exists(entries, e => e.Content is PointsEntry)) return NothingScored;
        var days = new List<DateOnly> { DateOnly.MinValue };
        foreach (var entry in entries)
        {
            if (entry.Content is ReversalEntry reversal && reversal.DecidedOn > days[^1]) days.Add(reversal.DecidedOn);
        }

        var scores = new ScoreFold(law, institutions, entries);
        var terms = new TermFold(law, entries, registrations);
        var epochs = new Epoch[days.Count];
        for (var i = 0; i < epochs.Length; i++)
        {
            var lines = scores.UpTo(days[i]);
            var found = terms.Of(lines);
            epochs[i] = new Epoch(days[i], lines, found, [.. found.Select(t => ToSanction(t, lines, registrations))]);
        }

        for (var i = epochs.Length - 2; i >= 0; i--) epochs[i].EndWhatIsGone(epochs[i + 1]);
        return epochs;
    }

    /// <summary>What the next epoch no longer has, its reversal ended.</summary>
    private void EndWhatIsGone(Epoch next)
    {
        for (var i = 0; i < Sanctions.Length; i++)
        {
            var sanction = Sanctions[i];
            if (Array.Exists(next.Sanctions, s => s.Id == sanction.Id)) continue;
            if (sanction.EndedOn is null || sanction.EndedOn > next.From) Sanctions[i] = sanction with { EndedOn = next.From };
        }
    }

    private static Sanction ToSanction(Term term, ScoreLine[] lines, IReadOnlyList<Registration> registrations)
    {
        var day = term.From ?? term.Line.Entry.DecidedOn;
        var serving = registrations.Where(r => r.ActiveOn(day)).ToList();
        Effect[] effects = [.. (serving.Count > 0 ? serving : registrations).Select(r => term.Book.Effects.Of(r.Category)).Distinct().Order()];
        string[] entries = term.Cause == Cause.PointsCumulative
            ? [.. lines.TakeWhile(l => l != term.Line).Append(term.Line).Where(l => l.Counted > 0 && l.Province == term.Line.Province && l.Entry.DecidedOn.Year == term.Line.Entry.DecidedOn.Year).Select(l => l.Control)]
            : [term.Line.Control];
        return term.ToSanction(effects.Length > 0 ? effects : [Effect.FeesNotSettled], entries);
    }
}
