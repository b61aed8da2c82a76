using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>A province's rule, or a national text.</summary>
internal static class RulebookType
{
    public static void Bind(Bindings bind) => bind.Object<LawText>("Rulebook")
        .Field("id", b => b.Id)
        .Field("title", b => b.Title)
        .Field("document", b => b.Document)
        .Field("region", b => b is Rulebook province ? province.Region : RegionCode.Country)
        .Field("inForceFrom", b => b.InForceFrom)
        .Field("inForceTo", b => b.InForceTo)
        .Field("expired", (b, context) => b.ExpiredOn(context.Session().Today))
        .Field("extensions", b => b is Rulebook province ? province.Extensions : [])
        .Field("articles", Articles)
        .Field("measures", b => b is Rulebook province ? province.Measures : [])
        .Field("digest", b => b.Digest);

    private static IReadOnlyList<CitedArticle> Articles(LawText book, FieldContext context) =>
        context.Argument<int?>("number") is { } number
            ? book.Find(number) is { } article ? [new CitedArticle(article, null)] : []
            : [.. book.Articles.Select(a => new CitedArticle(a, null))];
}
