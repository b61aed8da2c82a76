using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Tests.Language;

public sealed class Reading
{
    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "\" \\ / \b \f \n \r \t")]
    [InlineData("\"\\u00e9 \\u{1F600} \\uD83D\\uDE00\"", "é 😀 😀")]
    [InlineData("\"\"\"\n    first\n      second \\\"\"\"\n\n  \"\"\"", "first\n  second \"\"\"")]
    [InlineData("\"\"\"one line\"\"\"", "one line")]
    [InlineData("\"\"", "")]
    public void Strings_mean_what_the_specification_says(string source, string meaning) =>
        Assert.Equal(meaning, Assert.IsType<StringValue>(Parser.ParseValue(source)).Text);

    [Theory]
    [InlineData("{ f(a: \"\\uD83D\") }", "Syntax Error: Invalid Unicode escape sequence: \"\\uD83D\". (1:9)")]
    [InlineData("{ f(a: \"\\u{110000}\") }", "Syntax Error: Invalid Unicode escape sequence: \"\\u{110000}\". (1:9)")]
    [InlineData("{ f(a: \"\\q\") }", "Syntax Error: Invalid character escape sequence: \"\\q\". (1:9)")]
    [InlineData("{ f(a: \"open\n", "Syntax Error: Unterminated string. (1:13)")]
    [InlineData("{ f(a: \"\"\"open\n", "Syntax Error: Unterminated string. (2:1)")]
    [InlineData("{ f(a: 01) }", "Syntax Error: Invalid number, unexpected digit after 0: \"1\". (1:9)")]
    [InlineData("{ f(a: 1.) }", "Syntax Error: Invalid number, expected digit but got: \")\". (1:10)")]
    [InlineData("{ f(a: 1x) }", "Syntax Error: Invalid number, expected digit but got: \"x\". (1:9)")]
    [InlineData("{ f(a: 'x') }", "Syntax Error: Unexpected single quote character ('), did you mean to use a double quote (\")? (1:8)")]
    [InlineData("{ f .. F }", "Syntax Error: Unexpected \"..\", did you mean \"...\"? (1:5)")]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>. (1:2)")]
    [InlineData("", "Syntax Error: Unexpected <EOF>. (1:1)")]
    [InlineData("{ }", "Syntax Error: Expected Name, found \"}\". (1:3)")]
    [InlineData("query ($v: Int = $w) { f }", "Syntax Error: Unexpected variable \"$w\" in constant value. (1:18)")]
    [InlineData("fragment on on T { f }", "Syntax Error: Unexpected Name \"on\". (1:10)")]
    [InlineData("\"words\" { f }", "Syntax Error: Unexpected description, descriptions are not supported on shorthand queries. (1:1)")]
    [InlineData("enum E { true }", "Syntax Error: Name \"true\" is reserved and cannot be used for an enum value. (1:10)")]
    [InlineData("directive @d on NOWHERE", "Syntax Error: Unexpected Name \"NOWHERE\". (1:17)")]
    [InlineData("extend type T", "Syntax Error: Unexpected <EOF>. (1:14)")]
    [InlineData("{ f } \u00e9", "Syntax Error: Unexpected character: U+00E9. (1:7)")]
    public void An_error_says_what_and_where(string source, string error) => Assert.Equal(error, ErrorIn(source).ToString());

    [Fact]
    public void Lines_end_in_three_ways_and_columns_count_code_units() =>
        Assert.Equal("Syntax Error: Unexpected character: \"?\". (4:14)", ErrorIn("{ a\n b\r c\r\n d(x: \"é😀\") ? }").ToString());

    [Fact]
    public void Commas_comments_and_a_byte_order_mark_are_passed_over()
    {
        var document = Parser.Parse("\uFEFF,{ a, # one, two\n ,b }");
        var names = document.Operations.Single().SelectionSet.Selections.Cast<Field>().Select(field => $"{field.Name} {field.Location.Line}:{field.Location.Column}");
        Assert.Equal(["a 1:5", "b 2:3"], names);
    }

    [Fact]
    public void Operations_fragments_and_variables_may_be_described()
    {
        var document = Parser.Parse("\"an operation\" query Q(\"a variable\" $v: Int) { f(a: $v) } \"\"\"a fragment\"\"\" fragment F on T { f }");
        var operation = document.Operations.Single();
        Assert.Equal("an operation", operation.Description?.Text);
        Assert.Equal("a variable", operation.Variables[0].Description?.Text);
        Assert.Equal("a fragment", document.Fragments.Single().Description?.Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal("SYNTAX", Assert.Throws<GraphQLException>(() => Parser.Parse(new byte[] { (byte)'{', 0xFF, (byte)'}' })).Error.Code);

    private static GraphQLError ErrorIn(string source) => Assert.Throws<GraphQLException>(() => Parser.Parse(source)).Error;
}
