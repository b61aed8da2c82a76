namespace GraphQL.Tests.Validation;

public sealed class FragmentsOnObjectInterfaceOrUnionTypes
{
    [Fact]
    public void Objects_interfaces_and_unions_have_fragments() => Check.Valid(
        "{ pet { ... on Dog { barks } ... on Being { name } ... on CatOrDog { __typename } } }");

    [Fact]
    public void Scalars_enums_and_input_objects_have_none() => Check.Finds(
        "{ dog { ... on Boolean { x } ...F } } fragment F on Complex { text }",
        "Fragment cannot condition on non composite type \"Boolean\". (1:16)",
        "Fragment \"F\" cannot condition on non composite type \"Complex\". (1:53)");
}
