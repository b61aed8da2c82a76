namespace Hub.Domain;

/// <summary>What a term does to a person of a category .</summary>
public sealed record EffectsClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyDictionary<Category, Effect> ByCategory, Effect Others) : Clause(Article, Readings)
{
    public Effect Of(Category category) => ByCategory.TryGetValue(category, out var effect) ? effect : Others;
}
