using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>Recursive descent over the tokens; one method for each production of the grammar (Appendix C). Its depth is bounded.</summary>
internal ref partial struct DocumentReader
{
    private readonly ParserLimits limits;
    private Lexer lexer;
    private int nesting;

    public DocumentReader(ReadOnlySpan<byte> source, ParserLimits limits)
    {
        this.limits = limits;
        lexer = new Lexer(source, limits.MaxTokens);
        lexer.Advance();
    }

    public Document ReadDocument()
    {
        var definitions = new List<Definition>();
        do
            definitions.Add(ReadDefinition());
        while (lexer.Kind != TokenKind.EndOfFile);
        return new Document(definitions);
    }

    public Value ReadLoneValue()
    {
        var value = ReadValue(constant: false);
        return lexer.Kind == TokenKind.EndOfFile ? value : throw Unexpected();
    }

    private Definition ReadDefinition()
    {
        var start = lexer.Location;
        var description = ReadDescription();
        if (lexer.Kind == TokenKind.BraceLeft)
        {
            return description is null
                ? new OperationDefinition(null, OperationType.Query, null, default, [], [], ReadSelectionSet(), start)
                : throw SyntaxErrors.Syntax(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (OperationKeyword() is { } operation)
            return ReadOperation(description, operation, start);
        if (lexer.Is("fragment"u8))
            return ReadFragmentDefinition(description, start);
        if (ReadTypeSystemDefinition(description, isExtension: false, start) is { } definition)
            return definition;
        if (description is not null && lexer.Kind == TokenKind.Name)
            throw SyntaxErrors.Syntax(start, "Unexpected description, only GraphQL definitions support descriptions.");
        if (!lexer.Is("extend"u8))
            throw Unexpected();
        lexer.Advance();
        return ReadTypeSystemDefinition(null, isExtension: true, start) ?? throw Unexpected();
    }

    private StringValue? ReadDescription() => lexer.Kind is TokenKind.String or TokenKind.BlockString ? ReadString() : null;

    private StringValue ReadString()
    {
        var text = new StringValue(lexer.Text, lexer.Kind == TokenKind.BlockString, lexer.Location);
        lexer.Advance();
        return text;
    }

    private string ReadName()
    {
        if (lexer.Kind != TokenKind.Name)
            throw Expected(TokenKind.Name.Describe());
        var name = lexer.Text;
        lexer.Advance();
        return name;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
            throw Expected(kind.Describe());
    }

    private bool Skip(TokenKind kind)
    {
        if (lexer.Kind != kind)
            return false;
        lexer.Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
            throw Expected($"\"{System.Text.Encoding.UTF8.GetString(keyword)}\"");
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!lexer.Is(keyword))
            return false;
        lexer.Advance();
        return true;
    }

    private void Descend()
    {
        if (++nesting > limits.MaxNesting)
        {
            throw SyntaxErrors.Limit(
                "MAX_NESTING", lexer.Location, $"Document is nested more than {limits.MaxNesting} deep. Parsing aborted.", limits.MaxNesting);
        }
    }

    private readonly GraphQLException Expected(string what) => SyntaxErrors.Syntax(lexer.Location, $"Expected {what}, found {lexer.Describe()}.");

    private readonly GraphQLException Unexpected() => SyntaxErrors.Syntax(lexer.Location, $"Unexpected {lexer.Describe()}.");
}
