namespace Hub.Domain;

/// <summary>从轻、减轻一档, 从重、加重一档: by how many bands at most, and for which reasons.</summary>
public sealed record AdjustmentsClause(ArticleRef Article, IReadOnlyList<string> Readings, AdjustmentGround Lighter, AdjustmentGround Heavier) : Clause(Article, Readings)
{
    /// <summary>The grounds that an adjustment needs; null for none and for the waiver.</summary>
    public AdjustmentGround? GroundOf(Adjustment adjustment) => adjustment switch
    {
        Adjustment.LighterInBand or Adjustment.DownOneBand => Lighter,
        Adjustment.HeavierInBand or Adjustment.UpOneBand => Heavier,
        _ => null,
    };
}

/// <summary>The reasons that the article accepts; a stated reason must contain one of them.</summary>
public sealed record AdjustmentGround(int Bands, IReadOnlyList<string> Reasons)
{
    public bool Accepts(string? reason) => reason is not null && Reasons.Any(r => reason.Contains(r, StringComparison.Ordinal));
}
