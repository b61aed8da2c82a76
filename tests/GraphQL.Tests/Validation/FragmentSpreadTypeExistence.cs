namespace GraphQL.Tests.Validation;

public sealed class FragmentSpreadTypeExistence
{
    [Fact]
    public void Types_of_the_schema_are_known() => Check.Valid("{ pet { ... on Dog { barks } ... { name } } }");

    [Fact]
    public void Unknown_types_are_refused_with_what_is_near() => Check.Finds(
        "{ pet { ... on Dgo { barks } ...F } } fragment F on Peet { name }",
        "Unknown type \"Dgo\". Did you mean \"Dog\"? (1:16)",
        "Unknown type \"Peet\". Did you mean \"Pet\"? (1:53)");
}
