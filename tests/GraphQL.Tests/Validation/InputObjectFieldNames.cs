namespace GraphQL.Tests.Validation;

public sealed class InputObjectFieldNames
{
    [Fact]
    public void Unknown_fields_are_refused_at_any_depth_with_what_is_near() => Check.Finds(
        "{ arguments { complex(value: { required: true, txt: \"a\", inner: { required: true, nowhere: 1 } }) } }",
        "Expected value of type \"Complex\" not to include unknown field \"txt\". Did you mean \"text\" or \"int\"? (1:48)",
        "Expected value of type \"Complex\" not to include unknown field \"nowhere\". (1:83)");
}
