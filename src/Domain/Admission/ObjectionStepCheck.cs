namespace Hub.Domain;

/// <summary>A step of an open objection: experts end after they began, and it goes on to a body that may rule.</summary>
internal static class ObjectionStepCheck
{
    public static void Run(ObjectionStepEntry entry, Findings findings)
    {
        findings.NotFuture("on", entry.On);
        if (OpenObjection(entry.Objection, findings) is not { } objection) return;
        findings.InOrder("filedOn", objection.FiledOn, "on", entry.On);
        if (entry.Step == ObjectionStepKind.Transferred) Transfer(entry, objection, findings);
        else if (entry.To is not null) findings.Refuse("FIELD_UNEXPECTED", "Only a transfer goes to a body.", "to");
        if (entry.Step is ObjectionStepKind.ExpertsBegin or ObjectionStepKind.ExpertsEnd) Experts(entry, findings);
    }

    /// <summary>The objection referred to; refuses one that has been decided.</summary>
    public static ObjectionEntry? OpenObjection(string control, Findings findings)
    {
        var article = findings.Applying.Objection?.Article;
        if (findings.Referred<ObjectionEntry>("objection", control, article) is not { } objection) return null;
        if (!findings.All<ObjectionDecidedEntry>().Any(d => d.Content.Objection == control)) return objection;
        findings.Refuse("ALREADY_DECIDED", $"Objection {control} has been decided.", "objection", article);
        return null;
    }

    private static void Transfer(ObjectionStepEntry entry, ObjectionEntry objection, Findings findings)
    {
        if (entry.To is null) findings.Refuse("FIELD_REQUIRED", "'to' must say which body it goes to.", "to");
        if (findings.Find(objection.Entry) is { } target && findings.InForce("objection", target.LawDay) is { } book) Competence.Check("to", entry.To, true, null, target, book, findings);
    }

    private static void Experts(ObjectionStepEntry entry, Findings findings)
    {
        var last = findings.All<ObjectionStepEntry>().Select(s => s.Content)
            .Where(s => s.Objection == entry.Objection && s.Step is ObjectionStepKind.ExpertsBegin or ObjectionStepKind.ExpertsEnd)
            .OrderBy(s => s.On).ThenBy(s => s.Step).LastOrDefault();
        var begun = last is { Step: ObjectionStepKind.ExpertsBegin } begin ? begin.On : (DateOnly?)null;
        var article = findings.Applying.Find(DeadlineKind.ObjectionReview)?.Article;
        if (entry.Step == ObjectionStepKind.ExpertsBegin)
        {
            if (begun is not null) findings.Refuse("EXPERTS_AT_WORK", $"Experts have been at work since {begun:yyyy-MM-dd}.", "kind", article, "A-30");
        }
        else if (begun is null) findings.Refuse("EXPERTS_NOT_AT_WORK", "No experts are at work who could end.", "kind", article, "A-30");
        else findings.InOrder("EXPERTS_BEGIN", begun, "on", entry.On);
    }
}
