using System.Text;
using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>Takes out of a document whatever means nothing (section 2.1.7): the same text for all who write it differently, as for hashing.</summary>
public static class IgnoredCharacters
{
    /// <summary>The tokens with as little between them as reads the same. Stripping twice changes nothing more.</summary>
    /// <exception cref="GraphQLException">SYNTAX: it is not made of tokens.</exception>
    public static string Strip(string source)
    {
        var stripped = new StringBuilder(source.Length);
        var lexer = new Lexer(Encoding.UTF8.GetBytes(source), int.MaxValue);
        var afterWord = false;
        for (lexer.Advance(); lexer.Kind != TokenKind.EndOfFile; lexer.Advance())
        {
            var isWord = lexer.Kind >= TokenKind.Name;
            if (afterWord && (isWord || lexer.Kind == TokenKind.Spread))
                stripped.Append(' ');
            stripped.Append(lexer.Kind == TokenKind.BlockString ? BlockString.Print(lexer.Text, shortest: true) : lexer.Source);
            afterWord = isWord;
        }

        return stripped.ToString();
    }
}
