namespace GraphQL.Tests.Validation;

public sealed class AllVariableUsesDefined
{
    [Fact]
    public void A_use_in_a_fragment_is_defined_by_the_operation() => Check.Valid(
        "query ($v: Int) { ...F } fragment F on Query { arguments { int(value: $v) } }");

    [Fact]
    public void What_no_operation_defines_is_refused_for_each_that_uses_it() => Check.Finds(
        "query A { ...F } query B($v: Int) { ...F } fragment F on Query { arguments { int(value: $v) } }",
        "Variable \"$v\" is not defined by operation \"A\". (1:89) (1:1)");
}
