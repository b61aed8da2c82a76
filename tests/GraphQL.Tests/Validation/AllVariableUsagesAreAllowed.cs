namespace GraphQL.Tests.Validation;

public sealed class AllVariableUsagesAreAllowed
{
    [Theory]
    [InlineData("$v: Int!", "int(value: $v)")]
    [InlineData("$v: Int = 1", "nonNullInt(value: $v)")]
    [InlineData("$v: Int", "withDefault(value: $v)")]
    [InlineData("$v: [String!]", "list(value: $v)")]
    [InlineData("$v: String", "list(value: [$v])")]
    [InlineData("$v: Boolean", "complex(value: { required: true, nonNull: $v })")]
    [InlineData("$v: String!", "pick(value: { text: $v })")]
    public void A_variable_stands_where_all_its_values_may(string variable, string field) =>
        Check.Valid($"query ({variable}) {{ arguments {{ {field} }} }}");

    [Theory]
    [InlineData("$v: Int", "nonNullInt(value: $v)", "Variable \"$v\" of type \"Int\" used in position expecting type \"Int!\".")]
    [InlineData("$v: Int = null", "nonNullInt(value: $v)", "Variable \"$v\" of type \"Int\" used in position expecting type \"Int!\".")]
    [InlineData("$v: String", "int(value: $v)", "Variable \"$v\" of type \"String\" used in position expecting type \"Int\".")]
    [InlineData("$v: String", "list(value: $v)", "Variable \"$v\" of type \"String\" used in position expecting type \"[String]\".")]
    [InlineData("$v: [String]", "nonNullList(value: $v)", "Variable \"$v\" of type \"[String]\" used in position expecting type \"[String!]\".")]
    [InlineData("$v: Boolean", "complex(value: { required: $v })", "Variable \"$v\" of type \"Boolean\" used in position expecting type \"Boolean!\".")]
    [InlineData("$v: String", "pick(value: { text: $v })", "Variable \"$v\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"Pick\".")]
    public void Elsewhere_it_is_refused(string variable, string field, string message)
    {
        var document = $"query ({variable}) {{ arguments {{ {field} }} }}";
        Check.Finds(document, $"{message} (1:8) (1:{document.LastIndexOf('$') + 1})");
    }
}
