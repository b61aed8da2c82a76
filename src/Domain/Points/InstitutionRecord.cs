namespace Hub.Domain;

/// <summary>The liquidated-damages decisions and signings that entries of any persons and institutions show.</summary>
public sealed class InstitutionRecord : IInstitutionRecord
{
    private readonly ILookup<(InstitutionCode, int), DamagesDecision> _damages;
    private readonly ILookup<InstitutionCode, AgreementSigning> _signings;

    private InstitutionRecord(IReadOnlyList<LedgerEntry> entries)
    {
        var revoked = entries.Select(e => e.Content).OfType<ReversalEntry>().Where(r => r.NewPoints is null).Select(r => r.Entry).ToHashSet(StringComparer.Ordinal);
        _damages = entries.Where(e => IsDamages(e.Content) && !(e.Content is InstitutionDecisionEntry && revoked.Contains(e.Control)))
            .ToLookup(e => (e.Content.Place!.Value, e.Content.LawDay.Year), e => new DamagesDecision(e.Content.Document!, e.Content.LawDay));
        _signings = entries.Where(e => e.Content is AgreementEntry { SignedOn: not null } && !revoked.Contains(e.Control))
            .OrderBy(e => ((AgreementEntry)e.Content).SignedOn).ThenBy(e => e.Control, StringComparer.Ordinal)
            .ToLookup(e => e.Content.Place!.Value, e => new AgreementSigning(e.Control, ((AgreementEntry)e.Content).SignedOn!.Value));
    }

    public static IInstitutionRecord None { get; } = new InstitutionRecord([]);

    public static IInstitutionRecord Of(IEnumerable<LedgerEntry> entries) => new InstitutionRecord([.. entries]);

    /// <summary>Whether the entry shows a decision that an institution pays liquidated damages.</summary>
    public static bool IsDamages(Entry entry) =>
        entry is PointsEntry { Circumstance: Circumstance.LiquidatedDamages }
        || (entry is InstitutionDecisionEntry { Decision: DecisionKind.AgreementHandling } decision && decision.Measures.Contains(InstitutionMeasure.LiquidatedDamages));

    public IReadOnlyList<DamagesDecision> DamagesOn(InstitutionCode institution, int year) => [.. _damages[(institution, year)].Distinct()];

    public IReadOnlyList<AgreementSigning> SigningsOf(InstitutionCode institution) => [.. _signings[institution]];
}
