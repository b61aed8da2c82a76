namespace Hub.Domain;

/// <summary>The days from which the file is folded anew: of its own changes, and of decisions on its institutions that were revoked .</summary>
internal static class ChangeDays
{
    /// <summary>From the first of all days on, each day once.</summary>
    public static List<DateOnly> Of(FoldInput file)
    {
        var days = new List<DateOnly> { DateOnly.MinValue };
        foreach (var change in file.Changes) days.Add(change.On);
        foreach (var entry in file.Entries)
        {
            if (entry.Content is AgreementEntry agreement)
            {
                foreach (var decision in file.Institutions.AgreementsOf(agreement.Institution)) if (decision.RevokedOn is { } back) days.Add(back);
            }

            if (entry.Content is not PointsEntry points || file.Law.InForce(points.Region, points.DecidedOn)?.Find(points.Circumstance, points.DecidedOn) is not { FromDecision: > 1 }) continue;
            foreach (var decision in file.Institutions.DamagesOn(points.Institution, points.DecidedOn.Year)) if (decision.RevokedOn is { } revoked) days.Add(revoked);
        }

        if (days.Count <= 2) return days;
        days.Sort();
        return [.. days.Distinct()];
    }
}
