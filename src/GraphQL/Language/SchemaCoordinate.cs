using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>
/// What names one element of a schema (section 3.14): <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>, <c>@directive</c> or
/// <c>@directive(argument:)</c>.
/// </summary>
public sealed record SchemaCoordinate
{
    private SchemaCoordinate(bool isDirective, string name, string? member, string? argument)
    {
        IsDirective = isDirective;
        Name = name;
        Member = member;
        Argument = argument;
    }

    /// <summary>Whether the name is that of a directive, and not of a type.</summary>
    public bool IsDirective { get; }

    /// <summary>The type or directive.</summary>
    public string Name { get; }

    /// <summary>The field, input field or enum value; null when it is the type itself, or a directive.</summary>
    public string? Member { get; }

    /// <summary>The argument of the field or directive; null when it is none.</summary>
    public string? Argument { get; }

    /// <summary>A type.</summary>
    public static SchemaCoordinate OfType(string type) => new(false, type, null, null);

    /// <summary>A field, input field or enum value, or an argument of the field.</summary>
    public static SchemaCoordinate OfMember(string type, string member, string? argument = null) => new(false, type, member, argument);

    /// <summary>A directive, or an argument of it.</summary>
    public static SchemaCoordinate OfDirective(string directive, string? argument = null) => new(true, directive, null, argument);

    /// <summary>Reads a coordinate; between its parts there is nothing, not even white space.</summary>
    /// <exception cref="GraphQLException">SYNTAX.</exception>
    public static SchemaCoordinate Parse(string text)
    {
        var reader = new Reader(text);
        var isDirective = reader.Skip('@');
        var name = reader.Name();
        var member = !isDirective && reader.Skip('.') ? reader.Name() : null;
        string? argument = null;
        if ((isDirective || member is not null) && reader.Skip('('))
        {
            argument = reader.Name();
            reader.Expect(':');
            reader.Expect(')');
        }

        reader.End();
        return new SchemaCoordinate(isDirective, name, member, argument);
    }

    /// <summary>The coordinate as it is written.</summary>
    public override string ToString() =>
        (IsDirective ? "@" : "") + Name + (Member is null ? "" : "." + Member) + (Argument is null ? "" : $"({Argument}:)");

    private sealed class Reader(string text)
    {
        private int at;

        private string Next => at == text.Length ? "<EOF>" : $"\"{(char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? text[at..(at + 2)] : text[at])}\"";

        public bool Skip(char punctuator)
        {
            if (at == text.Length || text[at] != punctuator)
                return false;
            at++;
            return true;
        }

        public void Expect(char punctuator)
        {
            if (!Skip(punctuator))
                throw Expected($"\"{punctuator}\"");
        }

        public string Name()
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '_' || (at > start && char.IsAsciiDigit(text[at]))))
                at++;
            return at > start ? text[start..at] : throw Expected("Name");
        }

        public void End()
        {
            if (at < text.Length)
                throw Expected("<EOF>");
        }

        private GraphQLException Expected(string what) =>
            SyntaxErrors.Syntax(new SourceLocation(1, at + 1), $"Expected {what} in a schema coordinate, found {Next}.");
    }
}
