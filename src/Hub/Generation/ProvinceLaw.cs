using Hub.Domain;

namespace Hub.Generation;

/// <summary>What made-up data asks of a province's rulebook: whom it covers, and what it scores with how much.</summary>
public sealed class ProvinceLaw(Rulebook rulebook)
{
    public DateOnly InForceFrom => rulebook.InForceFrom;

    public IReadOnlyList<PrincipalRole> Principals => rulebook.Persons.Principals;

    public IReadOnlyList<Category> PharmacyCategories => rulebook.Persons.Pharmacy;

    /// <summary>What a single decision can be scored for, whatever was decided before; in the order of the circumstances.</summary>
    public IReadOnlyList<CircumstanceClause> Scored { get; } = [.. rulebook.Circumstances.Where(c => c.FromDecision <= 1).OrderBy(c => c.Code)];

    public bool Covers(InstitutionKind kind, Category category) => rulebook.Persons.Covers(kind, category);

    /// <summary>The points without adjustment.</summary>
    public int Base(Band band, Responsibility responsibility) => band.Low + rulebook.Ranks.RankOf(responsibility);
}
