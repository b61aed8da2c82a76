namespace GraphQL.Tests.Validation;

public sealed class FragmentNameUniqueness
{
    [Fact]
    public void A_fragment_may_be_named_like_an_operation() => Check.Valid("query F { ...F } fragment F on Query { dog { name } }");

    [Fact]
    public void Two_of_one_name_are_refused() => Check.Finds(
        "{ ...F } fragment F on Query { dog { name } } fragment F on Query { cat { name } }",
        "There can be only one fragment named \"F\". (1:19) (1:56)");
}
