using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>A province's article gives rights to callers of that province and of the country above it, and to nobody else; each basis of the contract is tried alone.</summary>
public sealed class BasisTests
{
    private static readonly GraphQLSchema Contract = GraphQLSchema.Parse(HubSchema.Contract);
    private static readonly SharingPolicy Policy = SharingPolicy.Read(Contract, Repository.Law);

    [Fact]
    public void Each_article_gives_its_right_where_it_is_law_and_nowhere_else()
    {
        var tried = 0;
        foreach (var (grant, citation) in Grants().SelectMany(grant => grant.Basis, (grant, citation) => (grant with { Basis = [citation] }, citation)).Distinct())
        {
            var at = Repository.Law.Latest(citation.Region) is { } book && book.Id == citation.Article.Rulebook ? citation.Region : RegionCode.Country;
            Assert.Equal(at, citation.Region);
            foreach (var who in Having(grant))
            {
                var holds = at.IsCountry || who.Province.IsCountry || who.Province == at;
                Assert.Equal(holds ? [citation.Article] : [], grant.BasisFor(who));
                tried++;
            }
        }

        Assert.True(tried > 2000, $"Only {tried} were tried.");
    }

    private static IEnumerable<Grant> Grants() =>
    [
        .. Contract.Types.OfType<CompositeType>().Where(type => !type.IsIntrospection).SelectMany(type => type.Fields.SelectMany(field => Policy.OfField(type.Name, field.Name))),
        .. Contract.Types.OfType<EnumType>().SelectMany(type => type.Values).SelectMany(value => Policy.OfPart(value) ?? []),
        .. Contract.Types.OfType<InputObjectType>().SelectMany(type => type.Fields).SelectMany(field => (Policy.OfPart(field) ?? []).Concat(Policy.OfInput(field) ?? [])),
    ];

    /// <summary>Callers who would have the right, were it not for where they are.</summary>
    private static IEnumerable<CallerClass> Having(Grant grant) =>
        from audience in grant.Audiences.Contains(Audience.Public) ? Enum.GetValues<Audience>() : grant.Audiences
        from province in Repository.Law.All.Select(book => book.Region).Append(RegionCode.Country).Append(RegionCode.Parse("110000")).Distinct()
        select new CallerClass(audience, grant.Bodies?[0], province, grant.Purposes?[0] ?? Purpose.FundSupervision);
}
