using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.4.1 Argument Names: the field or directive takes the argument.</summary>
internal sealed class ArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void Field(Field field, CompositeType? parent, FieldDefinition? definition)
    {
        if (definition is not null)
            Check(field.Arguments, definition.Arguments, $"field \"{parent}.{field.Name}\"");
    }

    public override void Directives(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            if (Schema.Directive(directive.Name) is { } definition)
                Check(directive.Arguments, definition.Arguments, $"directive \"@{directive.Name}\"");
        }
    }

    private void Check(IReadOnlyList<Argument> arguments, IReadOnlyList<InputValueDefinition> known, string owner)
    {
        foreach (var argument in arguments)
        {
            if (known.Any(candidate => candidate.Name == argument.Name))
                continue;
            var hint = Suggestions.DidYouMean(argument.Name, known.Select(candidate => candidate.Name));
            Report($"Unknown argument \"{argument.Name}\" on {owner}.{hint}", argument.Location);
        }
    }
}
