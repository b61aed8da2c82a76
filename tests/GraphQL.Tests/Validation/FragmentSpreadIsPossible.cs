namespace GraphQL.Tests.Validation;

public sealed class FragmentSpreadIsPossible
{
    [Theory]
    [InlineData("{ dog { ... on Dog { barks } ... on Pet { name } ... on CatOrDog { __typename } } }")]
    [InlineData("{ pet { ... on Dog { barks } ... on Canine { name } ... on DogOrHuman { __typename } } }")]
    [InlineData("{ catOrDog { ... on Cat { name } ... on Being { name } ... on DogOrHuman { __typename } } }")]
    public void Types_with_an_object_in_common_may_meet(string document) => Check.Valid(document);

    [Fact]
    public void Types_without_one_may_not() => Check.Finds(
        "{ dog { ... on Cat { name } } catOrDog { ... on Human { name } } alien { ...F } } fragment F on Being { name }",
        "Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\". (1:9)",
        "Fragment cannot be spread here as objects of type \"CatOrDog\" can never be of type \"Human\". (1:42)",
        "Fragment \"F\" cannot be spread here as objects of type \"Alien\" can never be of type \"Being\". (1:74)");
}
