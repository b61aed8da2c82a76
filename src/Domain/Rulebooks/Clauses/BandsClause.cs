namespace Hub.Domain;

/// <summary>记分档次, from the lowest to the highest.</summary>
public sealed record BandsClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<Band> Bands) : Clause(Article, Readings)
{
    /// <summary>The next band in that direction; null beyond the lowest and the highest.</summary>
    public Band? Next(Band band, int direction)
    {
        for (var i = 0; i < Bands.Count; i++)
        {
            if (Bands[i] == band) return i + direction >= 0 && i + direction < Bands.Count ? Bands[i + direction] : null;
        }

        return null;
    }
}
