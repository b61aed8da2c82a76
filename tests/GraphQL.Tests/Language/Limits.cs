using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Tests.Language;

public sealed class Limits
{
    [Fact]
    public void Ten_thousand_nested_selections_give_an_error() =>
        Assert.Equal("MAX_NESTING", Refused(string.Concat(Enumerable.Repeat("{a", 10_000)), new ParserLimits { MaxTokens = int.MaxValue }).Code);

    [Theory]
    [InlineData("{ a(x: ", "[")]
    [InlineData("{ a(x: ", "{x:")]
    [InlineData("query ($v: ", "[")]
    public void Values_and_types_are_bounded_like_selections(string start, string nested) =>
        Assert.Equal("MAX_NESTING", Refused(start + string.Concat(Enumerable.Repeat(nested, 10_000)), new ParserLimits { MaxTokens = int.MaxValue }).Code);

    [Fact]
    public void A_long_source_is_refused_unread() => Assert.Equal("MAX_SOURCE", Refused(new string('?', 10_000_000), ParserLimits.Default).Code);

    [Fact]
    public void Tokens_are_counted_without_comments()
    {
        var limits = new ParserLimits { MaxTokens = 4 };
        Assert.Single(Parser.Parse("{ a # b c d e\n b }", limits).Definitions);
        var error = Refused("{ a b c }", limits);
        Assert.Equal(("MAX_TOKENS", "Document contains more than 4 tokens. Parsing aborted. (1:9)", 4), (error.Code, error.ToString(), error.Extensions!["limit"]));
    }

    private static GraphQLError Refused(string source, ParserLimits limits) =>
        Assert.Throws<GraphQLException>(() => Parser.Parse(source, limits)).Error;
}
