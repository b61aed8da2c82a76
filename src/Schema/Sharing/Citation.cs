using Hub.Domain;

namespace Hub.Schema;

/// <summary>An article that a right rests on, and the province it gives the right in; the country where the text is a national one.</summary>
public sealed record Citation(ArticleRef Article, RegionCode Region)
{
    /// <summary>A province's article gives rights to callers of that province and of the country only.</summary>
    public bool GivesRightsTo(CallerClass who) => Region.IsCountry || who.Province.IsCountry || Region == who.Province;
}
