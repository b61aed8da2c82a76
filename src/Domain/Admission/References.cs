namespace Hub.Domain;

/// <summary>What an entry refers to, as it stands in the file of its person or of its institution.</summary>
internal static class References
{
    /// <summary>What stands in the file of the person or of the institution, each entry once.</summary>
    public static IEnumerable<LedgerEntry> Filed(this Findings findings) =>
        (findings.File?.Entries ?? []).Concat(findings.Place?.Entries ?? []).DistinctBy(e => e.Control);

    /// <summary>The entries of a kind in both files, each once.</summary>
    public static IEnumerable<(string Control, T Content)> All<T>(this Findings findings) where T : Entry
    {
        foreach (var entry in findings.Filed()) if (entry.Content is T content) yield return (entry.Control, content);
    }

    public static Entry? Find(this Findings findings, string control) => findings.Filed().FirstOrDefault(e => e.Control == control)?.Content;

    /// <summary>The entry that a field refers to; refuses one that is in no file, and one of another kind.</summary>
    public static T? Referred<T>(this Findings findings, string path, string control, ArticleRef? article = null, string? reading = null) where T : Entry
    {
        if (findings.Find(control) is not { } found)
        {
            findings.Refuse("UNKNOWN_ENTRY", $"There is no entry {control} that '{path}' could mean.", path, article, reading);
            return null;
        }

        if (found is T content) return content;
        findings.Refuse("WRONG_ENTRY", $"Entry {control} is a {found.Kind}, which '{path}' cannot mean.", path, article, reading);
        return null;
    }

    /// <summary>The decision was revoked, by itself or on an objection; who was not responsible leaves the agreement's own state as it is.</summary>
    public static bool Revoked(this Findings findings, string control) =>
        findings.Changes(control).Any(c => c.NewPoints is null && !(c.ByObjection && findings.Find(control) is AgreementEntry));

    /// <summary>The points that stand after every reversal and ruling so far.</summary>
    public static int PointsNow(this Findings findings, string control, PointsEntry points) => findings.Changes(control).Select(c => c.NewPoints ?? 0)
        .Append(Scoring.PointsOf(points, findings.Law.InForce(points.Region, points.DecidedOn))).Min();

    /// <summary>Refuses new points that do not lower those that stand.</summary>
    public static void Lowers(this Findings findings, string control, Entry target, int? newPoints, ArticleRef? article)
    {
        if (newPoints is not { } lowered) return;
        if (target is not PointsEntry points)
        {
            findings.Refuse("NEW_POINTS_UNEXPECTED", $"A {target.Kind} has no points to lower.", "newPoints", article, "A-32");
            return;
        }

        var now = findings.PointsNow(control, points);
        if (lowered < 1 || lowered >= now)
        {
            findings.Refuse("REVERSAL_NOT_LOWER", $"{lowered} does not lower the {now} that stand; leave it out to revoke, or send a new decision.", "newPoints", article, "A-32");
        }
    }

    private static IEnumerable<Change> Changes(this Findings findings, string control) =>
        Change.In(EntryOrder.Sorted([.. findings.Filed()]), findings.File?.Codes ?? []).Where(c => c.Target == control);
}
