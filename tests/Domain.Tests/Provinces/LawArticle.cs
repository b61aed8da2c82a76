namespace Hub.Domain.Tests.Provinces;

/// <summary>Looks articles up, for the cells that a person judges or that are text: the kind is said, and the gist says the cell's point.</summary>
internal static class LawArticle
{
    /// <summary>The article is of this kind, and its gist has all of these words.</summary>
    public static void Says(string article, ArticleKind kind, params string[] words)
    {
        Assert.True(ArticleRef.TryParse(article, out var reference));
        var found = Law.Books.Find(reference!)!;
        Assert.Equal(kind, found.Kind);
        Assert.All(words, word => Assert.Contains(word, found.Gist, StringComparison.Ordinal));
    }

    /// <summary>A rulebook without regard to the day, by its province.</summary>
    public static Rulebook Book(string province) => Law.Books.Latest(RegionCode.Parse(province))!;
}
