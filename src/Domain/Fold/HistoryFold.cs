namespace Hub.Domain;

/// <summary>The days on which the status, or its last day, became another.</summary>
internal static class HistoryFold
{
    public static IReadOnlyList<StatusChange> Of(Epoch[] epochs)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var epoch in epochs)
        {
            if (epoch.Sanctions.Length > 0 && epoch.From > DateOnly.MinValue) days.Add(epoch.From);
            foreach (var sanction in epoch.Sanctions)
            {
                if (sanction.From is { } from) days.Add(from);
                if (sanction.EndedOn is { } ended) days.Add(ended);
            }
        }

        var changes = new List<StatusChange>();
        Sanction? before = null;
        DateOnly? barBefore = null;
        foreach (var day in days)
        {
            var epoch = Array.FindLast(epochs, e => e.From <= day)!;
            var holding = StandingFold.Holding(day, epoch.Sanctions);
            var now = StandingFold.Governing(day, holding);
            var bar = holding.Max(s => s.NoRegistrationUntil);
            if ((now?.Status, now?.LastDay, bar) == (before?.Status, before?.LastDay, barBefore)) continue;
            if ((now ?? before) is not { } told) continue;
            changes.Add(new StatusChange(day, before?.Status ?? Status.Normal, now?.Status ?? Status.Normal, now?.LastDay, now?.Cause, told.Id, told.Region));
            (before, barBefore) = (now, bar);
        }

        return changes;
    }
}
