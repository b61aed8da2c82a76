namespace GraphQL.Tests.Validation;

public sealed class FragmentsMustBeUsed
{
    [Fact]
    public void Use_through_another_fragment_counts() => Check.Valid("{ ...A } fragment A on Query { ...B } fragment B on Query { dog { name } }");

    [Fact]
    public void A_fragment_that_no_operation_reaches_is_refused() => Check.Finds(
        "{ dog { name } } fragment A on Query { ...B } fragment B on Query { dog { name } }",
        "Fragment \"A\" is never used. (1:18)",
        "Fragment \"B\" is never used. (1:47)");
}
