using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

public sealed class ContractTests
{
    [Fact]
    public void The_contract_in_the_program_is_the_one_at_the_root() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "schema.graphql")), HubSchema.Contract);

    [Fact]
    public void Every_field_has_a_resolver() =>
        Assert.NotNull(HubBindings.Bind(GraphQLSchema.Parse(HubSchema.Contract)));

    [Fact]
    public void Every_field_has_a_grant_whose_articles_exist() =>
        Assert.NotNull(SharingPolicy.Read(GraphQLSchema.Parse(HubSchema.Contract), Repository.Law));
}
