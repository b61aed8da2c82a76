namespace GraphQL.Tests.Validation;

public sealed class InputObjectRequiredFields
{
    [Fact]
    public void What_has_a_default_may_be_left_out_and_what_has_none_is_asked_for() => Check.Finds(
        "{ arguments { complex(value: { int: 1 }) } }",
        "Expected value of type \"Complex\" to include required field \"required\" of type \"Boolean!\". (1:30)");
}
