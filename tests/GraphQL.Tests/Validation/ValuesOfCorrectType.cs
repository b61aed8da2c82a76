using GraphQL.Validation;

namespace GraphQL.Tests.Validation;

public sealed class ValuesOfCorrectType
{
    [Theory]
    [InlineData("int(value: 2)")]
    [InlineData("int(value: null)")]
    [InlineData("float(value: 1)")]
    [InlineData("float(value: 1.5e3)")]
    [InlineData("id(value: 1)")]
    [InlineData("id(value: \"x\")")]
    [InlineData("list(value: \"one\")")]
    [InlineData("list(value: [\"one\", null])")]
    [InlineData("complex(value: { required: true, list: \"one\", inner: { required: false } })")]
    [InlineData("pick(value: { text: \"a\" })")]
    [InlineData("date(value: { anything: [1, \"x\"] })")]
    public void Values_that_the_type_has_are_taken(string field) => Check.Valid($"{{ arguments {{ {field} }} }}");

    [Theory]
    [InlineData("int(value: \"1\")", "Int cannot represent non-integer value: a string")]
    [InlineData("int(value: 1.0)", "Int cannot represent non-integer value: 1.0")]
    [InlineData("int(value: 2147483648)", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("int(value: [1])", "Int cannot represent non-integer value: a list")]
    [InlineData("float(value: \"1\")", "Float cannot represent non numeric value: a string")]
    [InlineData("text(value: 110101194912310012)", "String cannot represent a non string value: a long number")]
    [InlineData("boolean(value: 1)", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("id(value: true)", "ID cannot represent a non-string and non-integer value: true")]
    [InlineData("nonNullInt(value: null)", "Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("complex(value: \"x\")", "Expected value of type \"Complex\" to be an object, found: a string.")]
    [InlineData("pick(value: {})", "Within OneOf Input Object type \"Pick\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("pick(value: { text: null })", "Within OneOf Input Object type \"Pick\", exactly one field must be specified, and the value for that field must be non-null.")]
    public void Others_are_refused_without_repeating_what_may_be_private(string field, string message) => Check.Finds(
        $"{{ arguments {{ {field} }} }}", $"{message} (1:{16 + field.IndexOf(':', StringComparison.Ordinal) + 1})");

    [Fact]
    public void Inside_lists_and_objects_the_place_is_that_of_the_value() => Check.Finds(
        "{ arguments { nonNullList(value: [\"a\", null, 3]) complex(value: { required: 1 }) } }",
        "Expected value of non-null type \"String!\" not to be null. (1:40)",
        "String cannot represent a non string value: 3 (1:46)",
        "Boolean cannot represent a non boolean value: 1 (1:77)");

    [Fact]
    public void Enums_have_names_and_help_to_find_them() => Check.Finds(
        "{ dog { a: doesKnowCommand(dogCommand: STI) b: doesKnowCommand(dogCommand: \"SIT\") } }",
        "Value \"STI\" does not exist in \"DogCommand\" enum. Did you mean the enum value \"SIT\"? (1:40)",
        "Enum \"DogCommand\" cannot represent non-enum value: a string. Did you mean the enum value \"SIT\"? (1:76)");

    [Fact]
    public void A_scalar_of_our_own_has_its_say() => Check.Finds(
        ValidationOptions.Default with { Scalars = (type, value) => value is string { Length: 10 } ? null : $"a {type} is yyyy-MM-dd" },
        "{ arguments { a: date(value: \"2025-01-01\") b: date(value: \"soon\") } }",
        "Expected value of type \"Date\", found: a string; a Date is yyyy-MM-dd (1:59)");

    [Fact]
    public void A_variable_s_default_is_a_value_as_well() => Check.Finds(
        "query ($v: Int = \"x\") { arguments { int(value: $v) } }", "Int cannot represent non-integer value: a string (1:18)");
}
