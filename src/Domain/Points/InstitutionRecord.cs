namespace Hub.Domain;

/// <summary>The liquidated-damages decisions and agreements that entries of any persons and institutions show.</summary>
public sealed class InstitutionRecord : IInstitutionRecord
{
    private readonly IReadOnlyList<LedgerEntry> _entries;
    private readonly ILookup<(InstitutionCode, int), DamagesDecision> _damages;
    private readonly ILookup<InstitutionCode, AgreementSigning> _signings;
    private readonly ILookup<InstitutionCode, AgreementDecision> _agreements;

    private InstitutionRecord(IReadOnlyList<LedgerEntry> entries)
    {
        _entries = entries;
        var revoked = entries.Where(e => e.Content is ReversalEntry { NewPoints: null })
            .GroupBy(e => e.Content.Target!, e => e.Content.LawDay, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(), StringComparer.Ordinal);
        _damages = entries.Where(e => IsDamages(e.Content))
            .GroupBy(e => (Place: e.Content.Place!.Value, e.Content.LawDay.Year, e.Content.Document))
            .ToLookup(g => (g.Key.Place, g.Key.Year), g => new DamagesDecision(g.Key.Document!, g.Min(e => e.Content.LawDay), RevokedOn(g, revoked)));
        _signings = entries.Where(e => e.Content is AgreementEntry { SignedOn: not null } && !revoked.ContainsKey(e.Control))
            .OrderBy(e => ((AgreementEntry)e.Content).SignedOn).ThenBy(e => e.Control, StringComparer.Ordinal)
            .ToLookup(e => e.Content.Place!.Value, e => new AgreementSigning(e.Control, ((AgreementEntry)e.Content).SignedOn!.Value));
        _agreements = entries.Where(e => e.Content is AgreementEntry).DistinctBy(e => e.Control)
            .OrderBy(e => e.Content.LawDay).ThenBy(e => e.Control, StringComparer.Ordinal)
            .ToLookup(e => e.Content.Place!.Value, e => new AgreementDecision(e.Control, (AgreementEntry)e.Content, revoked.TryGetValue(e.Control, out var on) ? on : null));
    }

    public static IInstitutionRecord None { get; } = new InstitutionRecord([]);

    public static IInstitutionRecord Of(IEnumerable<LedgerEntry> entries) => new InstitutionRecord([.. entries]);

    /// <summary>Whether the entry shows a decision that an institution pays liquidated damages.</summary>
    public static bool IsDamages(Entry entry) =>
        entry is PointsEntry { Circumstance: Circumstance.LiquidatedDamages }
        || (entry is InstitutionDecisionEntry { Decision: DecisionKind.AgreementHandling } decision && decision.Measures.Contains(InstitutionMeasure.LiquidatedDamages));

    public IReadOnlyList<DamagesDecision> DamagesOn(InstitutionCode institution, int year) => [.. _damages[(institution, year)]];

    public IReadOnlyList<AgreementSigning> SigningsOf(InstitutionCode institution) => [.. _signings[institution]];

    public IReadOnlyList<AgreementDecision> AgreementsOf(InstitutionCode institution) => [.. _agreements[institution]];

    public IEnumerable<DateTimeOffset> MomentsOf(InstitutionCode institution) =>
        _entries.Where(e => e.Content.Place == institution || e.Content is ReversalEntry).Select(e => e.RecordedAt);

    public IInstitutionRecord KnownBefore(DateTimeOffset moment) => Of(_entries.Where(e => e.RecordedAt < moment));

    /// <summary>With the decision itself; else with the last of the scores that show it, since a reversal says that the decision went.</summary>
    private static DateOnly? RevokedOn(IEnumerable<LedgerEntry> shown, Dictionary<string, DateOnly> revoked)
    {
        DateOnly? last = null;
        var all = true;
        foreach (var entry in shown)
        {
            var gone = revoked.TryGetValue(entry.Control, out var on);
            if (gone && entry.Content is InstitutionDecisionEntry) return on;
            all &= gone;
            if (gone && !(last > on)) last = on;
        }

        return all ? last : null;
    }
}
