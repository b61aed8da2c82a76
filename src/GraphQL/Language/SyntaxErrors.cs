using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>The errors that reading a document ends with; the first one ends it.</summary>
internal static class SyntaxErrors
{
    public static GraphQLException Syntax(SourceLocation location, string message) =>
        new(GraphQLError.Of("SYNTAX", $"Syntax Error: {message}").At(location));

    public static GraphQLException Limit(string code, SourceLocation location, string message, int limit) =>
        new(GraphQLError.Of(code, message, ("limit", limit)).At(location));
}
