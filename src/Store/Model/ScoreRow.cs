namespace Hub.Store;

/// <summary>A score as derived; rewritten whenever its file is.</summary>
public sealed class ScoreRow
{
    public required string Entry { get; init; }
    public required string FileId { get; init; }
    /// <summary>The deciding agency's.</summary>
    public required int Region { get; init; }
    public required string Institution { get; init; }
    /// <summary>Where the institution lies.</summary>
    public required int InstitutionRegion { get; init; }
    public required int Kind { get; init; }
    /// <summary>The person's category at that institution; null when never registered there.</summary>
    public int? Category { get; init; }
    public required int Circumstance { get; init; }
    public required int Year { get; init; }
    public required int Month { get; init; }
    public required int Counted { get; init; }
}
