using System.Text;
using System.Text.Unicode;
using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>Reads documents of the September 2025 edition. Each method ends at the first error, which is a <see cref="GraphQLException"/>.</summary>
public static class Parser
{
    /// <summary>Reads a document of any kind.</summary>
    /// <exception cref="GraphQLException">SYNTAX, or a limit: MAX_SOURCE, MAX_TOKENS, MAX_NESTING.</exception>
    public static Document Parse(ReadOnlyMemory<byte> utf8, ParserLimits? limits = null) => Open(utf8.Span, limits).ReadDocument();

    /// <summary>Reads a document of any kind.</summary>
    /// <exception cref="GraphQLException">SYNTAX, or a limit: MAX_SOURCE, MAX_TOKENS, MAX_NESTING.</exception>
    public static Document Parse(string source, ParserLimits? limits = null) => Open(Encoding.UTF8.GetBytes(source), limits).ReadDocument();

    /// <summary>Reads a text of our own, such as a schema, without limits on its size.</summary>
    /// <exception cref="GraphQLException">SYNTAX or MAX_NESTING.</exception>
    public static Document ParseSchema(string sdl) => Parse(sdl, ParserLimits.Trusted);

    /// <summary>Reads a single value, with nothing behind it.</summary>
    /// <exception cref="GraphQLException">SYNTAX, or a limit.</exception>
    public static Value ParseValue(string source) => Open(Encoding.UTF8.GetBytes(source), null).ReadLoneValue();

    private static DocumentReader Open(ReadOnlySpan<byte> source, ParserLimits? limits)
    {
        limits ??= ParserLimits.Default;
        if (source.Length > limits.MaxSourceBytes)
        {
            throw SyntaxErrors.Limit(
                "MAX_SOURCE", default, $"Document has {source.Length} bytes, more than the {limits.MaxSourceBytes} that are read.", limits.MaxSourceBytes);
        }

        if (!Utf8.IsValid(source))
            throw SyntaxErrors.Syntax(new SourceLocation(1, 1), "The source is not valid UTF-8.");
        return new DocumentReader(source, limits);
    }
}
