namespace Hub.Domain;

/// <summary>What has to be told: a leaver in the national window, a lost licence to the agency.</summary>
internal static class ReportingDeadlines
{
    public static IEnumerable<Deadline> Of(Derivation person) =>
        Leavers(person).Concat(Licences(person)).Select(r => r.In(person.Law)).OfType<Deadline>();

    /// <summary>One leaving is one, also where the day of the update came in an entry of its own; so its id is drawn from the day, not from whichever entry is first.</summary>
    private static IEnumerable<DeadlineRun> Leavers(Derivation person) =>
        from entry in person.Entries
        let closed = entry.Content as RegistrationClosedEntry
        where closed is not null
        group (entry.Control, Content: closed) by (closed.Institution, closed.ClosedOn) into leaving
        let first = leaving.First()
        select new DeadlineRun(DeadlineKind.LeaverUpdate, Audience.Institution, first.Content.Region, first.Content.ClosedOn, first.Control)
        {
            Institution = first.Content.Institution,
            Own = $"{first.Content.ClosedOn:yyyy-MM-dd}",
            DoneOn = leaving.Min(l => l.Content.UpdatedOn),
        };

    /// <summary>One decision is one in each province that it is told to.</summary>
    private static IEnumerable<DeadlineRun> Licences(Derivation person) =>
        from entry in person.Entries
        let lost = entry.Content as LicenceLostEntry
        where lost is not null
        group (entry.Control, Content: lost) by (lost.Region.Province, lost.DocumentNumber, lost.DecidedOn) into decision
        let first = decision.First()
        select new DeadlineRun(DeadlineKind.LicenceReport, AuthorityOf(person, first.Content.DecidedOn), first.Content.Region, first.Content.DecidedOn, first.Control)
        {
            Own = $"{first.Content.DocumentNumber}|{first.Content.DecidedOn:yyyy-MM-dd}",
            DoneOn = decision.Min(d => d.Content.ReportedOn),
        };

    /// <summary>行业主管部门: the drug authority for those of a pharmacy, else the health authority.</summary>
    private static Audience AuthorityOf(Derivation person, DateOnly day)
    {
        var trade = person.Registrations.FirstOrDefault(r => r.ActiveOn(day)) ?? (person.Registrations.Count > 0 ? person.Registrations[^1] : null);
        return trade?.InstitutionKind == InstitutionKind.Pharmacy ? Audience.Drug : Audience.Health;
    }
}
