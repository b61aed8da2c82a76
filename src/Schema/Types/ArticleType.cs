using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>条, in our own words.</summary>
internal static class ArticleType
{
    public static void Bind(Bindings bind) => bind.Object<CitedArticle>("Article")
        .Field("rulebook", a => a.Article.Rulebook)
        .Field("number", a => a.Article.Number)
        .Field("title", a => a.Article.Heading)
        .Field("topics", a => a.Article.Topics)
        .Field("gist", a => a.Article.Gist)
        .Field("clause", a => a.Clause)
        .Field("readings", a => a.Article.Readings);

    /// <summary>The article that something cites; a citation of what no rulebook has is ours to mend.</summary>
    public static CitedArticle Cited(this FieldContext context, ArticleRef article) => new(
        context.Session().Store.Find(article) ?? throw new InvalidOperationException($"There is no article {article}."), article.Clause);
}
