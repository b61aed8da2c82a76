using GraphQL.Language;

namespace GraphQL.Tests.Language;

public sealed class Printing
{
    [Theory]
    [InlineData("{a}", "{\n  a\n}")]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q($a:Int=1@d,$b:[T!]!)@x{f(a:$a)}", "query Q($a: Int = 1 @d, $b: [T!]!) @x {\n  f(a: $a)\n}")]
    [InlineData("mutation{a}", "mutation {\n  a\n}")]
    [InlineData("{x:a...F@d...on T{b}...@i{c}}", "{\n  x: a\n  ...F @d\n  ... on T {\n    b\n  }\n  ... @i {\n    c\n  }\n}")]
    [InlineData("fragment F on T@d{a}", "fragment F on T @d {\n  a\n}")]
    [InlineData("{a(s:\"q\\\"\\u0007é\",l:[1 2.5 null true E],o:{a:{},b:$v})}", "{\n  a(s: \"q\\\"\\u0007é\", l: [1, 2.5, null, true, E], o: { a: {}, b: $v })\n}")]
    [InlineData("\"d\"type T implements A&B@d{\"f\"f(a:Int=1 \"b\"b:[I!]!):S!@x}", "\"d\"\ntype T implements A & B @d {\n  \"f\"\n  f(\n    a: Int = 1\n    \"b\"\n    b: [I!]!\n  ): S! @x\n}")]
    [InlineData("extend union U=|A|B", "extend union U = A | B")]
    [InlineData("enum E{A@x \"b\"B}", "enum E {\n  A @x\n  \"b\"\n  B\n}")]
    [InlineData("extend schema@x{query:Q}", "extend schema @x {\n  query: Q\n}")]
    [InlineData("directive@d(a:Int)repeatable on|FIELD|QUERY", "directive @d(a: Int) repeatable on FIELD | QUERY")]
    [InlineData("input I@oneOf{a:Int=1 b:[I]}scalar S@s interface N{f:Int}", "input I @oneOf {\n  a: Int = 1\n  b: [I]\n}\n\nscalar S @s\n\ninterface N {\n  f: Int\n}")]
    public void A_document_is_laid_out_as_everybody_knows_it(string source, string printed)
    {
        Assert.Equal(printed, Printer.Print(Parser.Parse(source)));
        Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
    }

    [Fact]
    public void Arguments_beyond_eighty_columns_stand_below_each_other() => Assert.Equal(
        $"{{\n  a(\n    first: \"{new string('x', 40)}\"\n    second: \"{new string('y', 40)}\"\n  )\n}}",
        Printer.Print(Parser.Parse($"{{ a(first: \"{new string('x', 40)}\", second: \"{new string('y', 40)}\") }}")));

    [Theory]
    [InlineData("plain")]
    [InlineData("two\nlines")]
    [InlineData("ends in \"")]
    [InlineData("ends in \\")]
    [InlineData("has \"\"\" in it")]
    [InlineData(" indented")]
    [InlineData("  all\n  indented")]
    [InlineData("\nblank first")]
    [InlineData("bell \u0007")]
    [InlineData("")]
    public void A_description_reads_as_what_was_written(string text) =>
        Assert.Equal(text, ((StringValue)Parser.ParseValue(Printer.Description(text))).Text);
}
