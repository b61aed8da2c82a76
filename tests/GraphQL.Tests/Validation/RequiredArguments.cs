namespace GraphQL.Tests.Validation;

public sealed class RequiredArguments
{
    [Fact]
    public void What_is_nullable_or_has_a_default_may_be_left_out() => Check.Valid("{ arguments { int withDefault } }");

    [Fact]
    public void What_is_required_is_asked_for() => Check.Finds(
        "{ arguments { two(first: 1) @note } }",
        "Argument \"Arguments.two(second:)\" of type \"Int!\" is required, but it was not provided. (1:15)",
        "Argument \"@note(text:)\" of type \"String!\" is required, but it was not provided. (1:29)");
}
