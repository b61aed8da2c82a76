namespace GraphQL.Language;

/// <summary>Values (section 2.9) and type references (section 2.11.1).</summary>
internal ref partial struct DocumentReader
{
    private Value ReadValue(bool constant)
    {
        var start = lexer.Location;
        switch (lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ReadList(constant);
            case TokenKind.BraceLeft:
                return ReadObject(constant);
            case TokenKind.String or TokenKind.BlockString:
                return ReadString();
            case TokenKind.Int:
                return Take(new IntValue(lexer.Text, start));
            case TokenKind.Float:
                return Take(new FloatValue(lexer.Text, start));
            case TokenKind.Name:
                return Take(ReadNameValue());
            case TokenKind.Dollar when !constant:
                return ReadVariable();
            case TokenKind.Dollar:
                lexer.Advance();
                throw lexer.Kind == TokenKind.Name
                    ? SyntaxErrors.Syntax(start, $"Unexpected variable \"${lexer.Text}\" in constant value.")
                    : SyntaxErrors.Syntax(start, "Unexpected \"$\".");
            default:
                throw Unexpected();
        }
    }

    private Value Take(Value value)
    {
        lexer.Advance();
        return value;
    }

    private readonly Value ReadNameValue() => lexer.Text switch
    {
        "true" => new BooleanValue(true, lexer.Location),
        "false" => new BooleanValue(false, lexer.Location),
        "null" => new NullValue(lexer.Location),
        var name => new EnumValue(name, lexer.Location),
    };

    private ListValue ReadList(bool constant)
    {
        Descend();
        var start = lexer.Location;
        lexer.Advance();
        var items = new List<Value>();
        while (!Skip(TokenKind.BracketRight))
            items.Add(ReadValue(constant));
        nesting--;
        return new ListValue(items, start);
    }

    private ObjectValue ReadObject(bool constant)
    {
        Descend();
        var start = lexer.Location;
        lexer.Advance();
        var fields = new List<ObjectField>();
        while (!Skip(TokenKind.BraceRight))
        {
            var location = lexer.Location;
            var name = ReadName();
            Expect(TokenKind.Colon);
            fields.Add(new ObjectField(name, ReadValue(constant), location));
        }

        nesting--;
        return new ObjectValue(fields, start);
    }

    private TypeReference ReadType()
    {
        var start = lexer.Location;
        TypeReference type;
        if (Skip(TokenKind.BracketLeft))
        {
            Descend();
            type = new ListTypeReference(ReadType(), start);
            nesting--;
            Expect(TokenKind.BracketRight);
        }
        else
        {
            type = ReadNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeReference(type, start) : type;
    }

    private NamedTypeReference ReadNamedType()
    {
        var start = lexer.Location;
        return new NamedTypeReference(ReadName(), start);
    }
}
