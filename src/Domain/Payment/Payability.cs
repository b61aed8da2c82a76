namespace Hub.Domain;

/// <summary>予以结算: what the fund settles for a person's services at an institution, by day of service.</summary>
public static class Payability
{
    /// <summary>
    /// Intervals that cover the days from the first to the last, both inclusive, without gap or overlap; none where the first is after the
    /// last, or where no rulebook of the institution's province is loaded. Each says since when the hub has known what it says.
    /// </summary>
    /// <param name="institution">The institution's own file; null where the hub has none of it.</param>
    /// <param name="region">Where the institution lies.</param>
    public static IReadOnlyList<PayableInterval> Of(Derivation person, InstitutionFile? institution, InstitutionCode code, RegionCode region, Lawbooks law, DateOnly from, DateOnly to)
    {
        if (from > to || law.Latest(region) is null) return [];
        PayableDays Days(Derivation by, InstitutionFile? file) => new(by, file is null ? null : Agreements.Of(file, law), code, region, law);
        var open = Split(Days(person, institution), from, to).ToList();
        var learnt = new List<PayableInterval>();
        foreach (var moment in Moments(person, institution))
        {
            var before = Days(person.KnownBefore(moment), institution?.KnownBefore(moment));
            open = Unchanged(open, before, moment, learnt);
            if (open.Count == 0) break;
        }

        return Merge(learnt.Concat(open).OrderBy(i => i.From));
    }

    /// <summary>What was answered alike before a moment; the rest has been known since then.</summary>
    private static List<PayableInterval> Unchanged(List<PayableInterval> open, PayableDays before, DateTimeOffset moment, List<PayableInterval> learnt)
    {
        var unchanged = new List<PayableInterval>();
        foreach (var interval in open)
        {
            foreach (var earlier in Split(before, interval.From, interval.To))
            {
                var piece = interval with { From = earlier.From, To = earlier.To };
                if (earlier.Payable == interval.Payable) unchanged.Add(piece);
                else learnt.Add(piece with { KnownFrom = moment });
            }
        }

        return unchanged;
    }

    private static IEnumerable<PayableInterval> Split(PayableDays days, DateOnly from, DateOnly to)
    {
        DateOnly[] starts = [from, .. days.Turns().Where(d => from < d && d <= to).Distinct().Order()];
        for (var i = 0; i < starts.Length; i++)
        {
            var answer = days.On(starts[i]);
            yield return new PayableInterval(starts[i], i + 1 < starts.Length ? starts[i + 1].AddDays(-1) : to, answer.Payable, null, answer.Article, answer.Sanction);
        }
    }

    private static List<PayableInterval> Merge(IEnumerable<PayableInterval> intervals)
    {
        var merged = new List<PayableInterval>();
        foreach (var interval in intervals)
        {
            if (merged.Count > 0 && merged[^1] is var last && last with { From = interval.From, To = interval.To } == interval) merged[^1] = last with { To = interval.To };
            else merged.Add(interval);
        }

        return merged;
    }

    /// <summary>When something was recorded that can decide what is settled, the latest first.</summary>
    private static IEnumerable<DateTimeOffset> Moments(Derivation person, InstitutionFile? institution) =>
        person.Entries.Where(e => Decides(e.Content)).Concat(institution?.Entries.Where(e => e.Content is AgreementEntry or ReversalEntry) ?? [])
            .Select(e => e.RecordedAt).Concat(OfInstitutions(person)).Concat(person.Folded.Moved.SelectMany(s => new[] { s.Since, s.Until ?? s.Since })).Distinct().OrderDescending();

    /// <summary>Of institutions whose agreement, or whose count of damages, the person's terms go by.</summary>
    private static IEnumerable<DateTimeOffset> OfInstitutions(Derivation person) =>
        person.Entries.Where(e => e.Content is AgreementEntry || InstitutionRecord.IsDamages(e.Content)).Select(e => e.Content.Place!.Value).Distinct().SelectMany(person.Institutions.MomentsOf);

    private static bool Decides(Entry entry) => entry is not (DutyDoneEntry or ReportedStatusEntry or PublicationEntry or RestorationAppliedEntry or RepairAppliedEntry
        or ObjectionEntry or ObjectionStepEntry or CaseTransferredEntry or CaseResultEntry or PracticeRestrictedEntry or PracticePenaltyEntry);
}
