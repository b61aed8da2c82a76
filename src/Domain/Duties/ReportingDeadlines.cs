namespace Hub.Domain;

/// <summary>What has to be told: a leaver in the national window, a lost licence to the agency.</summary>
internal static class ReportingDeadlines
{
    public static IEnumerable<Deadline> Of(Derivation person)
    {
        foreach (var entry in person.Entries)
        {
            var run = entry.Content switch
            {
                RegistrationClosedEntry closed => new DeadlineRun(DeadlineKind.LeaverUpdate, Audience.Institution, closed.Region, closed.ClosedOn, entry.Control)
                {
                    Institution = closed.Institution,
                    DoneOn = closed.UpdatedOn,
                },
                LicenceLostEntry lost => new DeadlineRun(DeadlineKind.LicenceReport, AuthorityOf(person, lost.DecidedOn), lost.Region, lost.DecidedOn, entry.Control) { DoneOn = lost.ReportedOn },
                _ => null,
            };
            if (run?.In(person.Law) is { } due) yield return due;
        }
    }

    /// <summary>行业主管部门: the drug authority for those of a pharmacy, else the health authority.</summary>
    private static Audience AuthorityOf(Derivation person, DateOnly day)
    {
        var trade = person.Registrations.FirstOrDefault(r => r.ActiveOn(day)) ?? (person.Registrations.Count > 0 ? person.Registrations[^1] : null);
        return trade?.InstitutionKind == InstitutionKind.Pharmacy ? Audience.Drug : Audience.Health;
    }
}
