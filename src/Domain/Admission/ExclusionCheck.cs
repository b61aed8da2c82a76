namespace Hub.Domain;

/// <summary>不含、同时被: circumstances that one decision cannot be scored as together, and the agreement that it suspended or terminated.</summary>
internal static class ExclusionCheck
{
    public static void Run(PointsEntry entry, Rulebook book, CircumstanceClause circumstance, Findings findings)
    {
        if (Scored(entry, book, circumstance, findings) is { } other)
        {
            var excludes = circumstance.UnlessAlso.Contains(other.Code);
            findings.Refuse(
                "CIRCUMSTANCE_EXCLUDED",
                $"The same decision is scored as {EnumName.Of(other.Code)}; {(excludes ? $"that excludes {EnumName.Of(circumstance.Code)}" : $"{EnumName.Of(circumstance.Code)} excludes that, so have it reversed first")}.",
                "circumstance",
                excludes ? circumstance.Article : other.Article);
        }
        else if (WithAgreement(entry, findings) is { } instead && circumstance.UnlessAlso.Contains(instead))
        {
            findings.Refuse("CIRCUMSTANCE_EXCLUDED", $"The same decision took the agreement away: it is scored as {EnumName.Of(instead)}.", "circumstance", circumstance.Article);
        }
    }

    /// <summary>A circumstance that cannot stand beside this one, as which the same decision is scored already and not revoked.</summary>
    private static CircumstanceClause? Scored(PointsEntry entry, Rulebook book, CircumstanceClause circumstance, Findings findings)
    {
        foreach (var (control, points) in findings.All<PointsEntry>())
        {
            if (points.DocumentNumber != entry.DocumentNumber || points.Institution != entry.Institution || points.Region.Province != entry.Region.Province) continue;
            if (book.Find(points.Circumstance, points.DecidedOn) is not { } other) continue;
            if ((other.UnlessAlso.Contains(entry.Circumstance) || circumstance.UnlessAlso.Contains(points.Circumstance)) && !findings.Revoked(control)) return other;
        }

        return null;
    }

    /// <summary>What a decision is scored as that suspended or terminated the institution's agreement by the same document.</summary>
    private static Circumstance? WithAgreement(PointsEntry entry, Findings findings)
    {
        Circumstance? instead = null;
        foreach (var (control, agreement) in findings.All<AgreementEntry>())
        {
            if (agreement.DocumentNumber != entry.DocumentNumber || agreement.Institution != entry.Institution || findings.Revoked(control)) continue;
            if (agreement.State == AgreementState.Terminated) return Circumstance.WithAgreementTermination;
            if (agreement.State == AgreementState.Suspended) instead = Circumstance.WithAgreementSuspension;
        }

        return instead;
    }
}
