namespace Hub.Domain;

/// <summary>按对应记分档次内从低到高记分: the responsibilities from the lowest to the highest score of a band.</summary>
public sealed record RanksClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<Responsibility> FromLowToHigh) : Clause(Article, Readings)
{
    public int RankOf(Responsibility responsibility)
    {
        for (var i = 0; i < FromLowToHigh.Count; i++) if (FromLowToHigh[i] == responsibility) return i;
        throw new ArgumentOutOfRangeException(nameof(responsibility));
    }
}
