namespace Hub.Domain;

/// <summary>核查: what the institution maintained in the national window must be what holds there.</summary>
internal static class ReportedStatusCheck
{
    public static void Run(ReportedStatusEntry entry, Findings findings)
    {
        findings.NotFuture("reportedOn", entry.ReportedOn);
        if (!findings.Knows(entry.Person)) return;
        if (!findings.Known.Registrations.Any(r => r.Institution == entry.Institution && r.RegisteredOn <= entry.ReportedOn))
        {
            findings.Refuse("NOT_REGISTERED", $"The person was not registered at {entry.Institution} by {entry.ReportedOn:yyyy-MM-dd}.", "institution");
        }

        findings.InForce("reportedOn", entry.ReportedOn);
        var holds = findings.Known.On(entry.ReportedOn).Status;
        if (holds != entry.Status) findings.Warn("STATUS_MISMATCH", $"{EnumName.Of(holds)} holds on {entry.ReportedOn:yyyy-MM-dd}, not {EnumName.Of(entry.Status)}.", "status", findings.Applying.Reconcile?.Article);
    }
}
