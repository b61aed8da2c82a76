namespace GraphQL.Tests.Validation;

public sealed class VariablesAreInputTypes
{
    [Fact]
    public void Output_types_and_unknown_types_are_refused() => Check.Finds(
        "query ($a: Dog, $b: [Pet!]!, $c: Strin) { arguments { a: int(value: $a) b: int(value: $b) c: int(value: $c) } }",
        "Variable \"$a\" cannot be non-input type \"Dog\". (1:12)",
        "Variable \"$b\" cannot be non-input type \"[Pet!]!\". (1:21)",
        "Unknown type \"Strin\". Did you mean \"String\"? (1:34)",
        "Variable \"$a\" of type \"Dog\" used in position expecting type \"Int\". (1:8) (1:69)",
        "Variable \"$b\" of type \"[Pet!]!\" used in position expecting type \"Int\". (1:17) (1:87)");
}
