namespace GraphQL.Tests.Validation;

public sealed class InputObjectFieldUniqueness
{
    [Fact]
    public void A_field_twice_is_refused_also_within_a_scalar() => Check.Finds(
        "{ arguments { complex(value: { required: true, int: 1, int: 1 }) date(value: { a: 1, a: 2 }) } }",
        "There can be only one input field named \"int\". (1:48) (1:56)",
        "There can be only one input field named \"a\". (1:80) (1:86)");
}
