namespace Hub.Domain;

/// <summary>修复申请: by a route of the rule, and as it says by the institution or with its consent.</summary>
internal static class RepairAppliedCheck
{
    public static void Run(RepairAppliedEntry entry, Findings findings)
    {
        findings.NotFuture("appliedOn", entry.AppliedOn);
        findings.NotFuture("receivedOn", entry.ReceivedOn);
        findings.InOrder("appliedOn", entry.AppliedOn, "receivedOn", entry.ReceivedOn);
        if (!findings.Knows(entry.Person)) return;
        findings.Serves(entry.Institution);
        if (findings.InForce("appliedOn", entry.AppliedOn) is not { } book) return;
        RepairGround.Check(entry.Route, entry.AppliedOn, "appliedOn", book, findings);
        if (book.RepairApplication is not { } application) return;
        if (application.ByInstitution && entry.Institution is null)
        {
            findings.Refuse("FIELD_REQUIRED", "The institution applies, and has to be named.", "institution", application.Article);
        }
        else if (!entry.InstitutionAgrees)
        {
            findings.Refuse("INSTITUTION_DISAGREES", "The institution has to agree before the agency can take an application.", "institutionAgrees", application.Article);
        }
    }
}
