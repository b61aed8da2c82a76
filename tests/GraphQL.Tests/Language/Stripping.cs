using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Tests.Language;

/// <summary>The expected texts are what graphql-js gives.</summary>
public sealed class Stripping
{
    [Theory]
    [InlineData(
        "\uFEFF{ a , b # c\n d(x: \"\"\"\n  a\n   b\n\"\"\", y: \"q\" , z: 1 w: [1 2]) ...F ... on X{e} } fragment F on X { a }",
        "{a b d(x:\"\"\"\na\n b\"\"\" y:\"q\" z:1 w:[1 2])...F ...on X{e}}fragment F on X{a}")]
    [InlineData("\"\"\"a \"\" \"\"\" type A{a:Int}", "\"\"\"a \"\" \"\"\" type A{a:Int}")]
    [InlineData("{a(x:\"\"\"  a\"\"\")}", "{a(x:\"\"\"  a\"\"\")}")]
    [InlineData("{a(x:\"\"\"\n  a\n    b\"\"\")}", "{a(x:\"\"\"\na\n  b\"\"\")}")]
    [InlineData("{a(x:\"\"\"\n a\\\n\"\"\")}", "{a(x:\"\"\"a\\\n\"\"\")}")]
    [InlineData("{ a(x: 1 ...F)}", "{a(x:1 ...F)}")]
    [InlineData("  # nothing\n", "")]
    public void Only_what_means_something_is_left(string source, string stripped)
    {
        Assert.Equal(stripped, IgnoredCharacters.Strip(source));
        Assert.Equal(stripped, IgnoredCharacters.Strip(stripped));
    }

    [Fact]
    public void What_is_not_made_of_tokens_is_refused() => Assert.Throws<GraphQLException>(() => IgnoredCharacters.Strip("{ \"a }"));
}
