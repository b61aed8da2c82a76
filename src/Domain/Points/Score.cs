namespace Hub.Domain;

/// <summary>What one points entry counts for after absorption, waiver, reversal and the province's cap.</summary>
public sealed record Score
{
    /// <summary>The control of the points entry.</summary>
    public required string Entry { get; init; }
    public required RegionCode Region { get; init; }
    public required InstitutionCode Institution { get; init; }
    public required Circumstance Circumstance { get; init; }
    public required DateOnly DecidedOn { get; init; }
    /// <summary>As decided: 0 to 12.</summary>
    public required int Points { get; init; }
    /// <summary>What it adds to the year's total: 0 when absorbed by an earlier one, waived or reversed; the difference when it supersedes .</summary>
    public required int Counted { get; init; }
    /// <summary>The control of the entry with the highest score for the same act, where that is another one.</summary>
    public string? AbsorbedBy { get; init; }
    /// <summary>The control of the latest reversal; a lowered score still counts for what it was lowered to.</summary>
    public string? ReversedBy { get; init; }
    public int Year => DecidedOn.Year;
}
