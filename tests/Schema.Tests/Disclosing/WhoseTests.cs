using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class WhoseTests
{
    private static readonly GraphQLSchema Contract = GraphQLSchema.Parse(HubSchema.Contract);
    private static readonly WhoseObjects Types = WhoseObjects.Read(HubBindings.Bind(Contract));

    private static IEnumerable<ObjectType> Objects => Contract.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection);

    [Fact]
    public void Of_every_type_of_the_contract_it_is_decided_whose_its_objects_are()
    {
        foreach (var type in Objects) Assert.True(Enum.IsDefined(Types[type.Name]), type.Name);
    }

    [Theory]
    [InlineData("PointTotal")]
    [InlineData("InstitutionRatio")]
    [InlineData("Institution")]
    [InlineData("Article")]
    public void Figures_of_many_institutions_and_the_law_are_nobody_s(string type) => Assert.Equal(Whose.Nobodys, Types[type]);

    [Fact]
    public void Whatever_can_be_fetched_again_by_its_id_says_itself_whose_it_is_unless_it_is_the_law() =>
        Assert.Equal(["Rulebook"], Objects.Where(type => type.Interfaces.Any(i => i.Name == "Node") && Types[type.Name] != Whose.Own).Select(type => type.Name));

    [Fact]
    public void Who_comes_without_a_token_has_no_type_in_its_view_that_could_be_a_person_s()
    {
        var policy = SharingPolicy.Read(Contract, Repository.Law);
        var view = SchemaView.Of(Contract, "anyone", new ViewPolicy(policy, CallerClass.Anyone));
        Assert.All(view.Schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection), type => Assert.Equal(Whose.Nobodys, Types[type.Name]));
    }
}
