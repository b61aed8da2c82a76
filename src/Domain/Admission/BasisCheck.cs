namespace Hub.Domain;

/// <summary>What a score rests on: a decision of the same kind and institution, or what another authority told .</summary>
internal static class BasisCheck
{
    public static void Run(PointsEntry entry, Findings findings)
    {
        if (entry.BasedOn is not { } control) return;
        var basis = findings.Find(control);
        if (basis is null)
        {
            findings.Warn("UNKNOWN_BASIS", $"Entry {control} is not known of this person or institution.", "basedOn");
            return;
        }

        var article = findings.Applying.Find(entry.Circumstance, entry.DecidedOn)?.Article;
        if (basis is LicenceLostEntry { NormalCancellation: true }) findings.Refuse("NOT_A_BASIS", "A licence that was cancelled in the normal course is not scored.", "basedOn", article, "A-14");
        else if (!Carries(basis, entry)) findings.Refuse("NOT_A_BASIS", $"A {EnumName.Of(entry.Circumstance)} by {EnumName.Of(entry.Decision)} at {entry.Institution} cannot rest on entry {control}, a {basis.Kind}.", "basedOn", article, "A-55");
        else if (findings.Revoked(control)) findings.Refuse("NOT_A_BASIS", $"Entry {control} has been revoked.", "basedOn", article, "A-32");
        else if (basis is LicenceLostEntry && basis.LawDay.Year != entry.DecidedOn.Year) findings.Refuse("NOT_THE_SCORING_DAY", $"A lost licence counts in the year of the authority's decision, {basis.LawDay:yyyy-MM-dd}.", "decidedOn", findings.Applying.ScoringDay?.Article ?? findings.Applying.Accumulation.Article, "A-07");
        findings.InOrder("the day of the basis", basis.LawDay, "decidedOn", entry.DecidedOn);
    }

    private static bool Carries(Entry basis, PointsEntry points) => basis switch
    {
        LicenceLostEntry => points is { Circumstance: Circumstance.LicenceLost, Decision: DecisionKind.LicensingAuthority },
        PracticePenaltyEntry penalty => points.Decision == DecisionKind.LicensingAuthority && points.Institution == penalty.Institution,
        InstitutionDecisionEntry decision => points.Decision == decision.Decision && points.Institution == decision.Institution,
        AgreementEntry agreement => points.Decision != DecisionKind.LicensingAuthority && points.Institution == agreement.Institution,
        _ => false,
    };
}
