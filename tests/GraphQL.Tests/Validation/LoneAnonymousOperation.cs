namespace GraphQL.Tests.Validation;

public sealed class LoneAnonymousOperation
{
    [Fact]
    public void One_anonymous_operation_may_have_fragments_beside_it() => Check.Valid("{ ...F } fragment F on Query { dog { name } }");

    [Fact]
    public void An_anonymous_operation_beside_a_named_one_is_refused() => Check.Finds(
        "{ dog { name } } query B { cat { name } }", "This anonymous operation must be the only defined operation. (1:1)");
}
