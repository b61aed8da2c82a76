namespace Hub.Domain;

/// <summary>Change or revocation of a decision: there must be a score to lower or revoke .</summary>
internal static class ReversalCheck
{
    public static void Run(ReversalEntry entry, Findings findings)
    {
        findings.Require("reason", entry.Reason);
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        var article = findings.Applying.Reversal?.Article;
        var target = findings.File?.Entries.FirstOrDefault(e => e.Control == entry.Entry);
        if (target is null)
        {
            findings.Refuse("UNKNOWN_ENTRY", $"There is no entry {entry.Entry} to reverse.", "entry", article, "A-32");
            return;
        }

        if (target.Content is not PointsEntry points)
        {
            findings.Refuse("NOT_REVERSIBLE", $"Entry {entry.Entry} is a {target.Content.Kind}, not points.", "entry", article, "A-32");
            return;
        }

        findings.InOrder("decidedOn of the entry", points.DecidedOn, "decidedOn", entry.DecidedOn);
        var others = findings.File!.Entries.Select(e => e.Content).OfType<ReversalEntry>().Where(r => r.Entry == entry.Entry && r.Id != entry.Id).ToList();
        if (others.Exists(r => r.NewPoints is null))
        {
            findings.Refuse("ALREADY_REVERSED", $"Entry {entry.Entry} has been revoked.", "entry", article, "A-32");
            return;
        }

        var now = others.Select(r => r.NewPoints!.Value).Append(Scoring.PointsOf(points, findings.Law.InForce(points.Region, points.DecidedOn))).Min();
        if (entry.NewPoints is { } lowered && (lowered < 1 || lowered >= now))
        {
            findings.Refuse("REVERSAL_NOT_LOWER", $"{lowered} does not lower the {now} that stand; leave it out to revoke, or send a new decision.", "newPoints", article, "A-32");
        }
    }
}
