using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.7.2 Directives Are in Valid Locations.</summary>
internal sealed class DirectivesAreInValidLocations(ValidationContext context) : ValidationRule(context)
{
    public override void Directives(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            if (Schema.Directive(directive.Name) is { } definition && !definition.Locations.Contains(location))
                Report($"Directive \"@{directive.Name}\" may not be used on {location.Name()}.", directive.Location);
        }
    }
}
