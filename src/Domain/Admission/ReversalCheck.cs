namespace Hub.Domain;

/// <summary>Change or revocation of a decision: there must be one, and points can only be lowered .</summary>
internal static class ReversalCheck
{
    public static void Run(ReversalEntry entry, Findings findings)
    {
        findings.Require("reason", entry.Reason);
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        var article = findings.Applying.Reversal?.Article;
        if (findings.Find(entry.Entry) is not { } target)
        {
            findings.Refuse("UNKNOWN_ENTRY", $"There is no entry {entry.Entry} to reverse.", "entry", article, "A-32");
        }
        else if (target is not (PointsEntry or AgreementEntry or InstitutionDecisionEntry or LicenceLostEntry))
        {
            findings.Refuse("NOT_REVERSIBLE", $"Entry {entry.Entry} is a {target.Kind}: no decision that could be revoked.", "entry", article, "A-32");
        }
        else if (findings.Revoked(entry.Entry))
        {
            findings.Refuse("ALREADY_REVERSED", $"Entry {entry.Entry} has been revoked.", "entry", article, "A-32");
        }
        else
        {
            findings.InForce("entry", target.LawDay);
            findings.InOrder("decidedOn of the entry", target.LawDay, "decidedOn", entry.DecidedOn);
            findings.Lowers(entry.Entry, target, entry.NewPoints, article);
        }
    }
}
