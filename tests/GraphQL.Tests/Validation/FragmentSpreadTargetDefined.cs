namespace GraphQL.Tests.Validation;

public sealed class FragmentSpreadTargetDefined
{
    [Fact]
    public void A_fragment_may_stand_behind_its_use() => Check.Valid("{ ...A } fragment A on Query { dog { name } }");

    [Fact]
    public void A_fragment_that_is_nowhere_is_refused() => Check.Finds("{ dog { ...Nowhere } }", "Unknown fragment \"Nowhere\". (1:12)");
}
