namespace GraphQL.Tests.Validation;

public sealed class VariableUniqueness
{
    [Fact]
    public void Two_variables_of_one_name_are_refused() => Check.Finds(
        "query ($v: Int, $v: Int) { arguments { int(value: $v) } }", "There can be only one variable named \"$v\". (1:9) (1:18)");
}
