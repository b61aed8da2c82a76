namespace GraphQL.Tests.Validation;

public sealed class AllVariablesUsed
{
    [Fact]
    public void Use_in_a_list_an_object_or_a_directive_counts() => Check.Valid(
        "query ($a: String, $b: Int, $c: Boolean!) { arguments { list(value: [$a]) complex(value: { required: true, int: $b }) int @skip(if: $c) } }");

    [Fact]
    public void A_variable_without_use_is_refused() => Check.Finds(
        "query A($v: Int) { dog { name } }", "Variable \"$v\" is never used in operation \"A\". (1:9)");
}
