namespace Hub.Domain;

/// <summary>后续处理: the result of a case that was handed over; entry to the trade is restricted only where the rule knows it 准入限制.</summary>
internal static class CaseResultCheck
{
    public static void Run(CaseResultEntry entry, Findings findings)
    {
        findings.Require("result", entry.Result);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        findings.Reachable("restrictedUntil", entry.RestrictedUntil);
        findings.InOrder("decidedOn", entry.DecidedOn, "restrictedUntil", entry.RestrictedUntil);
        if (!entry.EntryRestricted && entry.RestrictedUntil is not null)
        {
            findings.Refuse("FIELD_UNEXPECTED", "A last day needs a restriction: 'entryRestricted' is false.", "restrictedUntil");
        }

        if (!findings.Knows(entry.Person)) return;
        var transfer = entry.Transfer is { } control ? findings.Referred<CaseTransferredEntry>("transfer", control) : null;
        findings.InOrder("transferredOn", transfer?.TransferredOn, "decidedOn", entry.DecidedOn);
        findings.Serves(entry.Institution);
        findings.InForce("decidedOn", entry.DecidedOn);
        if (entry.EntryRestricted) Restriction(entry.Institution?.Kind ?? (transfer is null ? null : CaseTransferredCheck.KindOf(transfer, findings)), findings);
    }

    private static void Restriction(InstitutionKind? kind, Findings findings)
    {
        var clauses = findings.Applying.Transfers.Where(t => kind is null || t.Kind == kind).ToList();
        if (clauses.Exists(c => c.RestrictsEntry)) return;
        findings.Refuse("RESTRICTION_NOT_IN_RULE", "The rule restricts nobody's entry to the trade in such a case.", "entryRestricted", clauses.FirstOrDefault()?.Article);
    }
}
