using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.4.3 Required Arguments: what is non-null and has no default is given.</summary>
internal sealed class RequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public override void Field(Field field, CompositeType? parent, FieldDefinition? definition)
    {
        if (definition is not null)
            Check(field.Arguments, definition.Arguments, $"{parent}.{field.Name}", field.Location);
    }

    public override void Directives(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            if (Schema.Directive(directive.Name) is { } definition)
                Check(directive.Arguments, definition.Arguments, $"@{directive.Name}", directive.Location);
        }
    }

    private void Check(IReadOnlyList<Argument> arguments, IReadOnlyList<InputValueDefinition> known, string owner, SourceLocation location)
    {
        foreach (var definition in known)
        {
            if (definition.IsRequired && !arguments.Any(argument => argument.Name == definition.Name))
                Report($"Argument \"{owner}({definition.Name}:)\" of type \"{definition.Type}\" is required, but it was not provided.", location);
        }
    }
}
