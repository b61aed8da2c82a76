namespace Hub.Domain;

/// <summary>What institutions have maintained in the national window, registration by registration.</summary>
internal static class ReportedStatuses
{
    public static IReadOnlyList<Registration> On(IReadOnlyList<Registration> registrations, LedgerEntry[] entries)
    {
        if (!Array.Exists(entries, e => e.Content is ReportedStatusEntry)) return registrations;
        return [.. registrations.Select(r => Latest(r, entries, DateOnly.MaxValue) is { } latest ? r with { ReportedStatus = latest.Status, ReportedOn = latest.ReportedOn } : r)];
    }

    /// <summary>The latest report about this registration up to a day; null where there is none.</summary>
    public static ReportedStatusEntry? Latest(Registration registration, LedgerEntry[] entries, DateOnly day)
    {
        ReportedStatusEntry? latest = null;
        foreach (var entry in entries)
        {
            if (entry.Content is ReportedStatusEntry reported && reported.ReportedOn <= day && reported.Institution == registration.Institution && registration.ActiveOn(reported.ReportedOn)) latest = reported;
        }

        return latest;
    }
}
