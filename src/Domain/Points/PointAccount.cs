namespace Hub.Domain;

/// <summary>A natural year's points 记分: per province official, across provinces information only .</summary>
public sealed record PointAccount
{
    public required int Year { get; init; }
    public required int Total { get; init; }
    /// <summary>After repairs and the province's cap, what the measures go by; summed over provinces.</summary>
    public required int EffectiveTotal { get; init; }
    public required int HighestSingle { get; init; }
    public required int Repaired { get; init; }
    public required IReadOnlyList<RegionPoints> ByRegion { get; init; }
    public required IReadOnlyList<InstitutionPoints> ByInstitution { get; init; }
    public required IReadOnlyList<Score> Scores { get; init; }
    /// <summary>The next measure of the province whose effective total is highest; null at the top.</summary>
    public Threshold? NextThreshold { get; init; }
}

public sealed record RegionPoints(RegionCode Region, int Total, int EffectiveTotal);

public sealed record InstitutionPoints(InstitutionCode Institution, int Total);

public sealed record Threshold(int At, int Missing, string Measure, ArticleRef Article);
