namespace Hub.Domain;

/// <summary>The end of service at an institution: there must be a registration to close.</summary>
internal static class RegistrationClosedCheck
{
    public static void Run(RegistrationClosedEntry entry, Findings findings)
    {
        findings.Require("reason", entry.Reason);
        findings.NotFuture("closedOn", entry.ClosedOn);
        findings.NotFuture("updatedOn", entry.UpdatedOn);
        if (findings.Applying.ExpiredOn(entry.ClosedOn)) findings.InForce("closedOn", entry.ClosedOn);
        findings.Within(DeadlineKind.LeaverUpdate, entry.ClosedOn, "updatedOn", entry.UpdatedOn);
        if (!findings.Knows(entry.Person)) return;
        var here = findings.Known.Registrations.Where(r => r.Institution == entry.Institution && r.ClosedOn is null).ToList();
        if (here.Count == 0) findings.Refuse("NOT_REGISTERED", $"No registration at {entry.Institution} is open.", "institution");
        else if (here.TrueForAll(r => entry.ClosedOn < r.RegisteredOn)) findings.InOrder("registeredOn", here[0].RegisteredOn, "closedOn", entry.ClosedOn);
    }
}
