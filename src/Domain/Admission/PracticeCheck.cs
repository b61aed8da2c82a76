namespace Hub.Domain;

/// <summary>What other authorities tell the agency: a restricted practice, and a penalty that is to be scored .</summary>
internal static class PracticeCheck
{
    public static void Run(PracticeRestrictedEntry entry, Findings findings)
    {
        findings.Require("authority", entry.Authority);
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("from", entry.From);
        findings.NotFuture("reportedOn", entry.ReportedOn);
        findings.Reachable("until", entry.Until);
        findings.InOrder("from", entry.From, "until", entry.Until);
        findings.Knows(entry.Person);
        Inbound(InboundKind.PracticeRestricted, "from", entry.From, findings);
    }

    public static void Run(PracticePenaltyEntry entry, Findings findings)
    {
        findings.Require("authority", entry.Authority);
        findings.Require("law", entry.Law);
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        if (entry.Person is { } person && findings.Knows(person)) findings.Serves(entry.Institution);
        Inbound(InboundKind.PracticePenalty, "decidedOn", entry.DecidedOn, findings);
    }

    /// <summary>What the rule does not ask to be told is taken all the same; the sender hears of it.</summary>
    public static void Inbound(InboundKind kind, string path, DateOnly day, Findings findings)
    {
        if (findings.InForce(path, day) is { } book && book.Find(kind) is null)
        {
            findings.Warn("NOT_IN_RULE", $"The province's rule asks nobody to report {EnumName.Of(kind)}; it is recorded.", path);
        }
    }
}
