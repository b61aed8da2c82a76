namespace GraphQL.Language;

/// <summary>Numbers (sections 2.9.1 and 2.9.2): no leading zeros, and neither a name nor a dot directly behind.</summary>
internal ref partial struct Lexer
{
    private void ReadNumber()
    {
        var position = Start;
        var isFloat = false;
        if (source[position] == '-')
            position++;
        if (Peek(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit((char)Peek(position)))
                throw SyntaxErrors.Syntax(Inside(position), $"Invalid number, unexpected digit after 0: {DescribeCharacter(position)}.");
        }
        else
        {
            position = RequireDigits(position);
        }

        if (Peek(position) == '.')
        {
            isFloat = true;
            position = RequireDigits(position + 1);
        }

        if (Peek(position) is 'E' or 'e')
        {
            isFloat = true;
            position++;
            if (Peek(position) is '+' or '-')
                position++;
            position = RequireDigits(position);
        }

        if (Peek(position) is var next && (next is '.' or '_' || char.IsAsciiLetter((char)next)))
            throw SyntaxErrors.Syntax(Inside(position), $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");
        Take(isFloat ? TokenKind.Float : TokenKind.Int, position - Start);
    }

    private readonly int RequireDigits(int position) => char.IsAsciiDigit((char)Peek(position))
        ? SkipDigits(position)
        : throw SyntaxErrors.Syntax(Inside(position), $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");

    private readonly int SkipDigits(int position)
    {
        while (char.IsAsciiDigit((char)Peek(position)))
            position++;
        return position;
    }
}
