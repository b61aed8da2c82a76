using System.Globalization;
using System.Text;

namespace GraphQL.Language;

/// <summary>Strings and block strings (section 2.9.4).</summary>
internal ref partial struct Lexer
{
    private void ReadAnyString()
    {
        if (source[Start..].StartsWith("\"\"\""u8))
            ReadBlockString();
        else
            ReadString();
    }

    private void ReadString()
    {
        var position = Start + 1;
        var chunk = position;
        StringBuilder? text = null;
        while (position < source.Length && source[position] is not ((byte)'\n' or (byte)'\r'))
        {
            if (source[position] == '"')
            {
                var last = Encoding.UTF8.GetString(source[chunk..position]);
                StringText = text is null ? last : text.Append(last).ToString();
                Take(TokenKind.String, position + 1 - Start);
                Pass(source[Start..End]);
                return;
            }

            if (source[position] == '\\')
            {
                text = (text ?? new StringBuilder()).Append(Encoding.UTF8.GetString(source[chunk..position]));
                position += ReadEscape(position, text);
                chunk = position;
            }
            else
            {
                position++;
            }
        }

        throw SyntaxErrors.Syntax(Inside(position), "Unterminated string.");
    }

    private readonly int ReadEscape(int position, StringBuilder text)
    {
        if (Peek(position + 1) == 'u')
            return Peek(position + 2) == '{' ? ReadBracedEscape(position, text) : ReadFixedEscape(position, text);
        var character = Peek(position + 1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw SyntaxErrors.Syntax(Inside(position), $"Invalid character escape sequence: \"{Excerpt(position, 2)}\"."),
        };
        text.Append(character);
        return 2;
    }

    private readonly int ReadBracedEscape(int position, StringBuilder text)
    {
        var close = position + 3;
        while (close < position + 11 && char.IsAsciiHexDigit((char)Peek(close)))
            close++;
        if (close > position + 3 && Peek(close) == '}' && Hex(position + 3, close) is var code && Rune.IsValid(code))
        {
            text.Append(new Rune(code));
            return close + 1 - position;
        }

        throw SyntaxErrors.Syntax(Inside(position), $"Invalid Unicode escape sequence: \"{Excerpt(position, close + 1 - position)}\".");
    }

    private readonly int ReadFixedEscape(int position, StringBuilder text)
    {
        var code = Hex(position + 2, position + 6);
        if (code >= 0 && Rune.IsValid(code))
        {
            text.Append((char)code);
            return 6;
        }

        if (code is >= 0xD800 and <= 0xDBFF && Peek(position + 6) == '\\' && Peek(position + 7) == 'u'
            && Hex(position + 8, position + 12) is >= 0xDC00 and <= 0xDFFF and var trailing)
        {
            text.Append((char)code).Append((char)trailing);
            return 12;
        }

        throw SyntaxErrors.Syntax(Inside(position), $"Invalid Unicode escape sequence: \"{Excerpt(position, 6)}\".");
    }

    // A number of at most eight hexadecimal digits; negative when it is none, or too large for any character.
    private readonly int Hex(int from, int to) =>
        to <= source.Length && uint.TryParse(source[from..to], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code <= 0x10FFFF ? (int)code : -1;

    private readonly string Excerpt(int position, int characters)
    {
        var rest = Encoding.UTF8.GetString(source[position..Math.Min(source.Length, position + (4 * characters))]);
        return rest[..Math.Min(rest.Length, characters)];
    }

    private void ReadBlockString()
    {
        var lines = new List<string>();
        var current = new StringBuilder();
        var chunk = End = Start + 3;
        while (End < source.Length)
        {
            var rest = source[End..];
            if (rest.StartsWith("\"\"\""u8))
            {
                lines.Add(current.Append(Encoding.UTF8.GetString(source[chunk..End])).ToString());
                StringText = BlockString.Dedent(lines);
                Kind = TokenKind.BlockString;
                Pass(source[chunk..End]);
                End += 3;
                return;
            }

            if (rest[0] is (byte)'\n' or (byte)'\r')
            {
                lines.Add(current.Append(Encoding.UTF8.GetString(source[chunk..End])).ToString());
                current.Clear();
                NextLine();
                chunk = End;
            }
            else if (rest.StartsWith("\\\"\"\""u8))
            {
                // The bytes of this line up to here are passed now, since the next chunk begins in the middle of it.
                current.Append(Encoding.UTF8.GetString(source[chunk..End]));
                Pass(source[chunk..End]);
                chunk = End + 1;
                End += 4;
            }
            else
            {
                End++;
            }
        }

        Pass(source[chunk..End]);
        throw SyntaxErrors.Syntax(new Response.SourceLocation(line, End - lineBase + 1), "Unterminated string.");
    }
}
