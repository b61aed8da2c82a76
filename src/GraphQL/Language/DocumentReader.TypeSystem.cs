using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>Type system definitions and extensions (section 3). An extension has the same form, but must add something.</summary>
internal ref partial struct DocumentReader
{
    /// <summary>Null when the token begins no type system definition.</summary>
    private Definition? ReadTypeSystemDefinition(StringValue? description, bool isExtension, SourceLocation start)
    {
        if (SkipKeyword("schema"u8))
            return ReadSchema(description, isExtension, start);
        if (SkipKeyword("scalar"u8))
            return ReadScalar(description, isExtension, start);
        if (SkipKeyword("type"u8))
            return ReadFielded(description, isExtension, isInterface: false, start);
        if (SkipKeyword("interface"u8))
            return ReadFielded(description, isExtension, isInterface: true, start);
        if (SkipKeyword("union"u8))
            return ReadUnion(description, isExtension, start);
        if (SkipKeyword("enum"u8))
            return ReadEnum(description, isExtension, start);
        if (SkipKeyword("input"u8))
            return ReadInput(description, isExtension, start);
        return !isExtension && SkipKeyword("directive"u8) ? ReadDirectiveDefinition(description, start) : null;
    }

    private SchemaDefinition ReadSchema(StringValue? description, bool isExtension, SourceLocation start)
    {
        var directives = ReadDirectives(constant: true);
        var operations = new List<RootOperationTypeDefinition>();
        if (!isExtension || lexer.Kind == TokenKind.BraceLeft)
        {
            Expect(TokenKind.BraceLeft);
            do
            {
                var location = lexer.Location;
                var operation = OperationKeyword() ?? throw (lexer.Kind == TokenKind.Name ? Unexpected() : Expected(TokenKind.Name.Describe()));
                lexer.Advance();
                Expect(TokenKind.Colon);
                operations.Add(new RootOperationTypeDefinition(operation, ReadNamedType(), location));
            }
            while (!Skip(TokenKind.BraceRight));
        }

        RequireAddition(isExtension, directives.Length + operations.Count);
        return new SchemaDefinition(description, isExtension, directives, operations, start);
    }

    private ScalarTypeDefinition ReadScalar(StringValue? description, bool isExtension, SourceLocation start)
    {
        var nameLocation = lexer.Location;
        var name = ReadName();
        var directives = ReadDirectives(constant: true);
        RequireAddition(isExtension, directives.Length);
        return new ScalarTypeDefinition(new DefinitionHead(description, isExtension, name, nameLocation, directives, start));
    }

    private TypeDefinition ReadFielded(StringValue? description, bool isExtension, bool isInterface, SourceLocation start)
    {
        var nameLocation = lexer.Location;
        var name = ReadName();
        var interfaces = SkipKeyword("implements"u8) ? ReadNames(TokenKind.Ampersand) : [];
        var directives = ReadDirectives(constant: true);
        var fields = new List<FieldDefinitionSyntax>();
        if (Skip(TokenKind.BraceLeft))
        {
            do
                fields.Add(ReadFieldDefinition());
            while (!Skip(TokenKind.BraceRight));
        }

        RequireAddition(isExtension, interfaces.Count + directives.Length + fields.Count);
        var head = new DefinitionHead(description, isExtension, name, nameLocation, directives, start);
        return isInterface ? new InterfaceTypeDefinition(head, interfaces, fields) : new ObjectTypeDefinition(head, interfaces, fields);
    }

    private UnionTypeDefinition ReadUnion(StringValue? description, bool isExtension, SourceLocation start)
    {
        var nameLocation = lexer.Location;
        var name = ReadName();
        var directives = ReadDirectives(constant: true);
        var members = Skip(TokenKind.EqualsSign) ? ReadNames(TokenKind.Pipe) : [];
        RequireAddition(isExtension, directives.Length + members.Count);
        return new UnionTypeDefinition(new DefinitionHead(description, isExtension, name, nameLocation, directives, start), members);
    }

    private EnumTypeDefinition ReadEnum(StringValue? description, bool isExtension, SourceLocation start)
    {
        var nameLocation = lexer.Location;
        var name = ReadName();
        var directives = ReadDirectives(constant: true);
        var values = new List<EnumValueDefinitionSyntax>();
        if (Skip(TokenKind.BraceLeft))
        {
            do
                values.Add(ReadEnumValueDefinition());
            while (!Skip(TokenKind.BraceRight));
        }

        RequireAddition(isExtension, directives.Length + values.Count);
        return new EnumTypeDefinition(new DefinitionHead(description, isExtension, name, nameLocation, directives, start), values);
    }

    private InputObjectTypeDefinition ReadInput(StringValue? description, bool isExtension, SourceLocation start)
    {
        var nameLocation = lexer.Location;
        var name = ReadName();
        var directives = ReadDirectives(constant: true);
        var fields = ReadInputValues(TokenKind.BraceLeft, TokenKind.BraceRight);
        RequireAddition(isExtension, directives.Length + fields.Length);
        return new InputObjectTypeDefinition(new DefinitionHead(description, isExtension, name, nameLocation, directives, start), fields);
    }

    private FieldDefinitionSyntax ReadFieldDefinition()
    {
        var start = lexer.Location;
        var description = ReadDescription();
        var nameLocation = lexer.Location;
        var name = ReadName();
        var arguments = ReadInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        Expect(TokenKind.Colon);
        var type = ReadType();
        return new FieldDefinitionSyntax(description, name, nameLocation, arguments, type, ReadDirectives(constant: true), start);
    }

    private InputValueDefinitionSyntax[] ReadInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
            return [];
        var values = new List<InputValueDefinitionSyntax>();
        do
        {
            var start = lexer.Location;
            var description = ReadDescription();
            var nameLocation = lexer.Location;
            var name = ReadName();
            Expect(TokenKind.Colon);
            var type = ReadType();
            var defaultValue = Skip(TokenKind.EqualsSign) ? ReadValue(constant: true) : null;
            values.Add(new InputValueDefinitionSyntax(description, name, nameLocation, type, defaultValue, ReadDirectives(constant: true), start));
        }
        while (!Skip(close));
        return [.. values];
    }

    private EnumValueDefinitionSyntax ReadEnumValueDefinition()
    {
        var start = lexer.Location;
        var description = ReadDescription();
        var nameLocation = lexer.Location;
        if (lexer.Is("true"u8) || lexer.Is("false"u8) || lexer.Is("null"u8))
            throw SyntaxErrors.Syntax(nameLocation, $"Name \"{lexer.Text}\" is reserved and cannot be used for an enum value.");
        var name = ReadName();
        return new EnumValueDefinitionSyntax(description, name, ReadDirectives(constant: true), nameLocation, start);
    }

    private DirectiveDefinitionSyntax ReadDirectiveDefinition(StringValue? description, SourceLocation start)
    {
        Expect(TokenKind.At);
        var nameLocation = lexer.Location;
        var name = ReadName();
        var arguments = ReadInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        var locations = new List<DirectiveLocationSyntax>();
        do
        {
            if (lexer.Kind != TokenKind.Name)
                throw Expected(TokenKind.Name.Describe());
            var kind = DirectiveLocations.Parse(lexer.Text) ?? throw Unexpected();
            locations.Add(new DirectiveLocationSyntax(kind, lexer.Location));
            lexer.Advance();
        }
        while (Skip(TokenKind.Pipe));
        return new DirectiveDefinitionSyntax(description, name, nameLocation, arguments, repeatable, locations, start);
    }

    private List<NamedTypeReference> ReadNames(TokenKind separator)
    {
        Skip(separator);
        var names = new List<NamedTypeReference>();
        do
            names.Add(ReadNamedType());
        while (Skip(separator));
        return names;
    }

    private readonly void RequireAddition(bool isExtension, int additions)
    {
        if (isExtension && additions == 0)
            throw Unexpected();
    }
}
