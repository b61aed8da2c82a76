using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.4.2 Argument Uniqueness.</summary>
internal sealed class ArgumentUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void Field(Field field, CompositeType? parent, FieldDefinition? definition) => Check(field.Arguments);

    public override void Directives(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
            Check(directive.Arguments);
    }

    private void Check(IReadOnlyList<Argument> arguments)
    {
        if (arguments.Count < 2)
            return;
        foreach (var group in arguments.GroupBy(argument => argument.Name).Where(group => group.Count() > 1))
            Report($"There can be only one argument named \"{group.Key}\".", group.Select(argument => argument.Location));
    }
}
