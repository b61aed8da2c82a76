namespace Hub.Domain;

/// <summary>Scores, repairs and terms as they stood from one day, until a change made them others: a change alters nothing before its own day .</summary>
internal sealed record Epoch(DateOnly From, Tally Tally, IReadOnlyList<Term> Terms, Sanction[] Sanctions)
{
    private static readonly Epoch[] NothingScored = [new(DateOnly.MinValue, Tally.Nothing, [], [])];

    public ScoreLine[] Lines => Tally.Lines;

    /// <summary>One epoch at least, and one more for every day with a change.</summary>
    public static Epoch[] All(FoldInput file)
    {
        if (!Array.Exists(file.Entries, e => e.Content is PointsEntry or AgreementEntry or LicenceLostEntry or RepairEntry)) return NothingScored;
        var days = ChangeDays.Of(file);
        var scores = new ScoreFold(file.Law, file.Institutions, file.Entries, file.Changes);
        var epochs = new Epoch[days.Count];
        for (var i = 0; i < epochs.Length; i++)
        {
            var tally = scores.UpTo(days[i]);
            var found = new TermFold(file, days[i]).Of(tally);
            epochs[i] = new Epoch(days[i], tally, found, [.. found.Select(t => ToSanction(t, tally.Lines, file.Registrations))]);
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
        var day = term.From ?? term.Origin.DecidedOn;
        var serving = registrations.Where(r => r.ActiveOn(day)).ToList();
        Effect[] effects = [.. (serving.Count > 0 ? serving : registrations).Select(r => term.Book.Effects.Of(r.Category)).Distinct().Order()];
        return term.ToSanction(effects.Length > 0 ? effects : [Effect.FeesNotSettled], EntriesOf(term, lines));
    }

    /// <summary>All scores that make a total; else the entry that brought the term, and for a lost licence the score that tells of it too.</summary>
    private static string[] EntriesOf(Term term, ScoreLine[] lines)
    {
        var origin = term.Origin;
        return term.Cause == Cause.PointsCumulative
            ? [.. lines.TakeWhile(l => l != term.Line).Append(term.Line!).Where(l => l.Counted > 0 && l.Province == origin.Province && l.Entry.DecidedOn.Year == origin.DecidedOn.Year).Select(l => l.Control)]
            : [origin.Control, .. term.Told];
    }
}
