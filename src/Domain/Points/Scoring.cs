namespace Hub.Domain;

/// <summary>分值: what circumstance, responsibility and adjustment allow, and what they come to when nothing is stated .</summary>
public static class Scoring
{
    /// <summary>The scores that the rule allows, from the lowest; for a waiver 0.</summary>
    public static (int Low, int High) Allowed(Rulebook book, CircumstanceClause circumstance, Responsibility responsibility, Adjustment adjustment)
    {
        var band = circumstance.Band;
        var points = band.Low + book.Ranks.RankOf(responsibility);
        return adjustment switch
        {
            Adjustment.FirstOffenceWaived => (0, 0),
            Adjustment.LighterInBand => (band.Low, points),
            Adjustment.HeavierInBand => (points, band.High),
            Adjustment.DownOneBand => book.Bands.Next(band, -book.Adjustments.Lighter.Bands) is { } lower ? (lower.Low, lower.High) : (band.Low, band.Low),
            Adjustment.UpOneBand => book.Bands.Next(band, book.Adjustments.Heavier.Bands) is { } higher ? (higher.Low, higher.High) : (band.High, band.High),
            _ => (points, points),
        };
    }

    /// <summary>The score where none is stated: one point off or on within the band, the same rank in the next.</summary>
    public static int Default(Rulebook book, CircumstanceClause circumstance, Responsibility responsibility, Adjustment adjustment)
    {
        var (low, high) = Allowed(book, circumstance, responsibility, adjustment);
        return adjustment switch
        {
            Adjustment.LighterInBand => Math.Max(low, high - 1),
            Adjustment.HeavierInBand => Math.Min(high, low + 1),
            Adjustment.DownOneBand or Adjustment.UpOneBand => Math.Min(high, low + book.Ranks.RankOf(responsibility)),
            _ => low,
        };
    }

    /// <summary>As stated, else as the rule computes it; 0 where there is no rule to compute it by.</summary>
    public static int PointsOf(PointsEntry entry, Rulebook? book)
    {
        if (entry.Adjustment == Adjustment.FirstOffenceWaived) return 0;
        if (entry.Points is { } stated) return stated;
        return book?.Find(entry.Circumstance, entry.DecidedOn) is { } circumstance ? Default(book, circumstance, entry.Responsibility, entry.Adjustment) : 0;
    }

    /// <summary>统筹区: as stated, else the city that the deciding region is in, or that region itself outside any city.</summary>
    public static RegionCode PoolingAreaOf(PointsEntry entry)
    {
        if (entry.PoolingArea is { } stated) return stated;
        var city = RegionCode.FromNumber(entry.Region.Number / 100 * 100);
        return city.Contains(entry.Region) ? city : entry.Region;
    }
}
