namespace Hub.Domain;

/// <summary>执业资格 lost and regained, as the trade's authority decided.</summary>
internal static class LicenceCheck
{
    public static void Run(LicenceLostEntry entry, Findings findings)
    {
        findings.Require("authority", entry.Authority);
        findings.Require("reason", entry.Reason);
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        findings.NotFuture("reportedOn", entry.ReportedOn);
        findings.InOrder("decidedOn", entry.DecidedOn, "reportedOn", entry.ReportedOn);
        findings.Within(DeadlineKind.LicenceReport, entry.DecidedOn, "reportedOn", entry.ReportedOn);
        findings.Knows(entry.Person);
        PracticeCheck.Inbound(InboundKind.LicenceLost, "decidedOn", entry.DecidedOn, findings);
    }

    public static void Run(LicenceRegainedEntry entry, Findings findings)
    {
        findings.Require("authority", entry.Authority);
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("regainedOn", entry.RegainedOn);
        if (!findings.Knows(entry.Person) || findings.InForce("regainedOn", entry.RegainedOn) is not { } book) return;
        if (book.LicenceLoss is not { } clause) findings.Warn("NOT_IN_RULE", "The rule ends nobody's qualification with the licence itself, so regaining it changes nothing.", "regainedOn", null, "A-13");
        else if (!Lost(entry, findings)) findings.Warn("NOTHING_LOST", "No loss of a licence is known that this could end.", "regainedOn", clause.Article, "A-13");
    }

    private static bool Lost(LicenceRegainedEntry entry, Findings findings) =>
        findings.All<LicenceLostEntry>().Any(l => l.Content.DecidedOn <= entry.RegainedOn && !findings.Revoked(l.Control))
        || findings.All<PointsEntry>().Any(p => p.Content.Circumstance == Circumstance.LicenceLost && p.Content.DecidedOn <= entry.RegainedOn && !findings.Revoked(p.Control));
}
