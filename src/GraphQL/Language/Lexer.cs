using System.Text;
using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>Cuts a UTF-8 source into tokens (section 2.1). It stands on one token at a time; comments, commas and white space are passed over.</summary>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> source;
    private readonly int maxTokens;
    private int tokens;
    private int line = 1;

    // The offset at which the line would begin if every character so far in it were one byte: a column is then a subtraction.
    private int lineBase;

    public Lexer(ReadOnlySpan<byte> source, int maxTokens)
    {
        this.source = source;
        this.maxTokens = maxTokens;
    }

    public TokenKind Kind { get; private set; }

    public SourceLocation Location { get; private set; }

    private int Start { get; set; }

    private int End { get; set; }

    private string? StringText { get; set; }

    /// <summary>The token's text: of a string its value, of others the source.</summary>
    public readonly string Text => StringText ?? Encoding.UTF8.GetString(source[Start..End]);

    /// <summary>The token as it is written.</summary>
    public readonly string Source => Encoding.UTF8.GetString(source[Start..End]);

    public readonly bool Is(ReadOnlySpan<byte> name) => Kind == TokenKind.Name && source[Start..End].SequenceEqual(name);

    public readonly string Describe() => Kind >= TokenKind.Name ? $"{Kind.Describe()} \"{Text}\"" : Kind.Describe();

    public void Advance()
    {
        StringText = null;
        SkipIgnored();
        Start = End;
        Location = new SourceLocation(line, Start - lineBase + 1);
        if (Start == source.Length)
        {
            Kind = TokenKind.EndOfFile;
            return;
        }

        if (++tokens > maxTokens)
            throw SyntaxErrors.Limit("MAX_TOKENS", Location, $"Document contains more than {maxTokens} tokens. Parsing aborted.", maxTokens);
        Read(source[Start]);
    }

    private void SkipIgnored()
    {
        while (End < source.Length)
        {
            switch (source[End])
            {
                case 0xEF when source[End..].StartsWith("\uFEFF"u8):
                    End += 3;
                    lineBase += 2;
                    break;
                case (byte)'\t' or (byte)' ' or (byte)',':
                    End++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    NextLine();
                    break;
                case (byte)'#':
                    var rest = source[End..];
                    var length = rest.IndexOfAny((byte)'\n', (byte)'\r') is var index and >= 0 ? index : rest.Length;
                    Pass(rest[..length]);
                    End += length;
                    break;
                default:
                    return;
            }
        }
    }

    private void NextLine()
    {
        End += source[End] == '\r' && End + 1 < source.Length && source[End + 1] == '\n' ? 2 : 1;
        line++;
        lineBase = End;
    }

    // Columns count UTF-16 code units, so text beyond ASCII moves the base by what it is shorter there than in bytes.
    private void Pass(ReadOnlySpan<byte> text) => lineBase += text.Length - Encoding.UTF8.GetCharCount(text);

    private void Read(byte first)
    {
        var kind = (char)first switch
        {
            '!' => TokenKind.Bang,
            '$' => TokenKind.Dollar,
            '&' => TokenKind.Ampersand,
            '(' => TokenKind.ParenLeft,
            ')' => TokenKind.ParenRight,
            ':' => TokenKind.Colon,
            '=' => TokenKind.EqualsSign,
            '@' => TokenKind.At,
            '[' => TokenKind.BracketLeft,
            ']' => TokenKind.BracketRight,
            '{' => TokenKind.BraceLeft,
            '|' => TokenKind.Pipe,
            '}' => TokenKind.BraceRight,
            _ => TokenKind.EndOfFile,
        };
        if (kind != TokenKind.EndOfFile)
            Take(kind, 1);
        else if (char.IsAsciiLetter((char)first) || first == '_')
            ReadName();
        else if (char.IsAsciiDigit((char)first) || first == '-')
            ReadNumber();
        else if (first == '"')
            ReadAnyString();
        else
            ReadDots(first);
    }

    private void Take(TokenKind kind, int length)
    {
        Kind = kind;
        End = Start + length;
    }

    private void ReadName()
    {
        var end = Start + 1;
        while (end < source.Length && (char.IsAsciiLetterOrDigit((char)source[end]) || source[end] == '_'))
            end++;
        Take(TokenKind.Name, end - Start);
    }

    private void ReadDots(byte first)
    {
        if (source[Start..].StartsWith("..."u8))
        {
            Take(TokenKind.Spread, 3);
            return;
        }

        if (first == '.' && Peek(Start + 1) == '.')
            throw SyntaxErrors.Syntax(Location, "Unexpected \"..\", did you mean \"...\"?");
        if (first == '.' && char.IsAsciiDigit((char)Peek(Start + 1)))
        {
            var digits = Encoding.UTF8.GetString(source[(Start + 1)..SkipDigits(Start + 1)]);
            throw SyntaxErrors.Syntax(Location, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }

        throw SyntaxErrors.Syntax(Location, first == '\''
            ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
            : $"Unexpected character: {DescribeCharacter(Start)}.");
    }

    private readonly int Peek(int position) => position < source.Length ? source[position] : 0;

    private readonly string DescribeCharacter(int position)
    {
        if (position >= source.Length)
            return "<EOF>";
        Rune.DecodeFromUtf8(source[position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7e => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }

    // Positions before the end of the token, in its line.
    private readonly SourceLocation Inside(int position) =>
        new(Location.Line, Location.Column + Encoding.UTF8.GetCharCount(source[Start..Math.Min(position, source.Length)]));
}
