namespace Hub.Domain;

/// <summary>The liquidated-damages decisions that points entries of any persons show.</summary>
public sealed class DamagesRecord : IDamagesRecord
{
    private readonly ILookup<(InstitutionCode, int), DamagesDecision> _decisions;

    private DamagesRecord(IEnumerable<PointsEntry> entries) => _decisions = entries
        .Where(e => e.Circumstance == Circumstance.LiquidatedDamages)
        .ToLookup(e => (e.Institution, e.DecidedOn.Year), e => new DamagesDecision(e.DocumentNumber, e.DecidedOn));

    public static IDamagesRecord None { get; } = new DamagesRecord([]);

    public static IDamagesRecord Of(IEnumerable<Entry> entries) => new DamagesRecord(entries.OfType<PointsEntry>());

    public IReadOnlyList<DamagesDecision> Of(InstitutionCode institution, int year) => [.. _decisions[(institution, year)].Distinct()];
}
