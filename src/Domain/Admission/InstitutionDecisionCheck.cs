namespace Hub.Domain;

/// <summary>A penalty or agreement handling of an institution: its measures must be of the kind of decision that it is.</summary>
internal static class InstitutionDecisionCheck
{
    public static void Run(InstitutionDecisionEntry entry, Findings findings)
    {
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        findings.InForce("decidedOn", entry.DecidedOn);
        if (entry.Measures.Count == 0) findings.Refuse("FIELD_REQUIRED", "'measures' must say what was done.", "measures");
        if (entry.Decision == DecisionKind.LicensingAuthority)
        {
            findings.Refuse("DECISION_KIND", "A penalty of the trade's authority is sent as practicePenalty.", "decision", findings.Applying.Find(InboundKind.PracticePenalty)?.Article);
        }

        foreach (var measure in entry.Measures.Distinct())
        {
            if (Scored(measure) is not { } code || findings.Applying.Find(code, entry.DecidedOn) is not { } circumstance || circumstance.RestsOn.Contains(entry.Decision)) continue;
            findings.Refuse("MEASURE_OF_ANOTHER_DECISION", $"{EnumName.Of(measure)} comes with {string.Join(" or ", circumstance.RestsOn.Select(EnumName.Of))}, not with {EnumName.Of(entry.Decision)}.", "measures", circumstance.Article);
        }
    }

    /// <summary>The circumstance that a measure is scored as, and so what it rests on; null where it is none of its own.</summary>
    private static Circumstance? Scored(InstitutionMeasure measure) => measure switch
    {
        InstitutionMeasure.LiquidatedDamages => Circumstance.LiquidatedDamages,
        InstitutionMeasure.PenaltyReg38 => Circumstance.Reg38,
        InstitutionMeasure.PenaltyReg39 => Circumstance.Reg39,
        InstitutionMeasure.PenaltyReg40 => Circumstance.Reg40,
        _ => null,
    };
}
