namespace Hub.Domain;

/// <summary>移送: points and handling of a person go to the department that the rule names for his kind of institution.</summary>
internal static class CaseTransferredCheck
{
    public static void Run(CaseTransferredEntry entry, Findings findings)
    {
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("transferredOn", entry.TransferredOn);
        if (entry.Entries.Count == 0) findings.Refuse("FIELD_REQUIRED", "'entries' must say what is handed over.", "entries");
        if (!findings.Knows(entry.Person)) return;
        findings.Serves(entry.Institution);
        foreach (var control in entry.Entries.Distinct(StringComparer.Ordinal)) HandedOver(control, entry, findings);
        if (KindOf(entry, findings) is not { } kind) return;
        var clauses = findings.Applying.Transfers.Where(t => t.Kind == kind).ToList();
        if (findings.InForce("transferredOn", entry.TransferredOn) is null || clauses.Exists(c => c.To.Contains(entry.To))) return;
        if (clauses.Count == 0) findings.Warn("NOT_IN_RULE", $"The rule names no department for persons of {EnumName.Of(kind)} institutions.", "to");
        else findings.Refuse("TRANSFER_NOT_TO", $"Cases of persons at a {EnumName.Of(kind)} institution go to {string.Join(" or ", clauses.SelectMany(c => c.To).Select(EnumName.Of))}, not to {EnumName.Of(entry.To)}.", "to", clauses[0].Article);
    }

    /// <summary>The kind of the institution named, else of the one that the entries handed over are of.</summary>
    public static InstitutionKind? KindOf(CaseTransferredEntry entry, Findings findings) =>
        entry.Institution?.Kind ?? entry.Entries.Select(c => findings.Find(c)?.Place?.Kind).FirstOrDefault(k => k is not null);

    private static void HandedOver(string control, CaseTransferredEntry entry, Findings findings)
    {
        switch (findings.Find(control))
        {
            case null: findings.Refuse("UNKNOWN_ENTRY", $"There is no entry {control} of this person to hand over.", "entries"); break;
            case PointsEntry or AgreementEntry or InstitutionDecisionEntry: findings.InOrder("decidedOn of the entry", findings.Find(control)!.LawDay, "transferredOn", entry.TransferredOn); break;
            case { } other: findings.Refuse("WRONG_ENTRY", $"Entry {control} is a {other.Kind}; points and handling are handed over.", "entries", findings.Applying.Transfers.FirstOrDefault()?.Article); break;
        }
    }
}
