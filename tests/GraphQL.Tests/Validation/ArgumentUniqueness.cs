namespace GraphQL.Tests.Validation;

public sealed class ArgumentUniqueness
{
    [Fact]
    public void The_same_argument_on_two_fields_is_fine() => Check.Valid("{ dog { a: isAtLocation(x: 1) b: isAtLocation(x: 2) } }");

    [Fact]
    public void Twice_on_one_field_or_directive_is_refused() => Check.Finds(
        "{ dog { isAtLocation(x: 1, x: 1) @note(text: \"a\", text: \"b\") } }",
        "There can be only one argument named \"x\". (1:22) (1:28)",
        "There can be only one argument named \"text\". (1:40) (1:51)");
}
