using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>Operations, selections and fragments (sections 2.3 to 2.8), variables (2.11) and directives (2.12).</summary>
internal ref partial struct DocumentReader
{
    private readonly OperationType? OperationKeyword() =>
        lexer.Is("query"u8) ? OperationType.Query
        : lexer.Is("mutation"u8) ? OperationType.Mutation
        : lexer.Is("subscription"u8) ? OperationType.Subscription
        : null;

    private OperationDefinition ReadOperation(StringValue? description, OperationType operation, SourceLocation start)
    {
        lexer.Advance();
        var nameLocation = lexer.Kind == TokenKind.Name ? lexer.Location : default;
        var name = lexer.Kind == TokenKind.Name ? ReadName() : null;
        var variables = new List<VariableDefinition>();
        if (Skip(TokenKind.ParenLeft))
        {
            do
                variables.Add(ReadVariableDefinition());
            while (!Skip(TokenKind.ParenRight));
        }

        var directives = ReadDirectives(constant: false);
        return new OperationDefinition(description, operation, name, nameLocation, variables, directives, ReadSelectionSet(), start);
    }

    private VariableDefinition ReadVariableDefinition()
    {
        var start = lexer.Location;
        var description = ReadDescription();
        var variable = ReadVariable();
        Expect(TokenKind.Colon);
        var type = ReadType();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ReadValue(constant: true) : null;
        return new VariableDefinition(description, variable, type, defaultValue, ReadDirectives(constant: true), start);
    }

    private Variable ReadVariable()
    {
        var start = lexer.Location;
        Expect(TokenKind.Dollar);
        var nameLocation = lexer.Location;
        return new Variable(ReadName(), nameLocation, start);
    }

    private FragmentDefinition ReadFragmentDefinition(StringValue? description, SourceLocation start)
    {
        lexer.Advance();
        if (lexer.Is("on"u8))
            throw Unexpected();
        var nameLocation = lexer.Location;
        var name = ReadName();
        ExpectKeyword("on"u8);
        var type = ReadNamedType();
        var directives = ReadDirectives(constant: false);
        return new FragmentDefinition(description, name, nameLocation, type, directives, ReadSelectionSet(), start);
    }

    private SelectionSet ReadSelectionSet()
    {
        Descend();
        var start = lexer.Location;
        var selections = new List<Selection>();
        Expect(TokenKind.BraceLeft);
        do
            selections.Add(ReadSelection());
        while (!Skip(TokenKind.BraceRight));
        nesting--;
        return new SelectionSet(selections, start);
    }

    private Selection ReadSelection()
    {
        var start = lexer.Location;
        if (!Skip(TokenKind.Spread))
            return ReadField(start);
        if (lexer.Kind == TokenKind.Name && !lexer.Is("on"u8))
        {
            var nameLocation = lexer.Location;
            return new FragmentSpread(ReadName(), nameLocation, ReadDirectives(constant: false), start);
        }

        var condition = SkipKeyword("on"u8) ? ReadNamedType() : null;
        var directives = ReadDirectives(constant: false);
        return new InlineFragment(condition, directives, ReadSelectionSet(), start);
    }

    private Field ReadField(SourceLocation start)
    {
        var name = ReadName();
        string? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ReadName();
        }

        var arguments = ReadArguments(constant: false);
        var directives = ReadDirectives(constant: false);
        var selectionSet = lexer.Kind == TokenKind.BraceLeft ? ReadSelectionSet() : null;
        return new Field(alias, name, arguments, directives, selectionSet, start);
    }

    private Argument[] ReadArguments(bool constant)
    {
        if (!Skip(TokenKind.ParenLeft))
            return [];
        var arguments = new List<Argument>();
        do
        {
            var start = lexer.Location;
            var name = ReadName();
            Expect(TokenKind.Colon);
            arguments.Add(new Argument(name, ReadValue(constant), start));
        }
        while (!Skip(TokenKind.ParenRight));
        return [.. arguments];
    }

    private Directive[] ReadDirectives(bool constant)
    {
        if (lexer.Kind != TokenKind.At)
            return [];
        var directives = new List<Directive>();
        do
        {
            var start = lexer.Location;
            lexer.Advance();
            directives.Add(new Directive(ReadName(), ReadArguments(constant), start));
        }
        while (lexer.Kind == TokenKind.At);
        return [.. directives];
    }
}
