using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.7.1 Directives Are Defined.</summary>
internal sealed class DirectivesAreDefined(ValidationContext context) : ValidationRule(context)
{
    public override void Directives(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            if (Schema.Directive(directive.Name) is null)
                Report($"Unknown directive \"@{directive.Name}\".", directive.Location);
        }
    }
}
