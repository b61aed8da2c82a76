using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.7.3 Directives Are Unique per Location, unless they are repeatable.</summary>
internal sealed class DirectivesAreUniquePerLocation(ValidationContext context) : ValidationRule(context)
{
    public override void Directives(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
        if (directives.Count < 2)
            return;
        foreach (var group in directives.GroupBy(directive => directive.Name).Where(group => group.Count() > 1))
        {
            if (Schema.Directive(group.Key) is { IsRepeatable: false })
                Report($"The directive \"@{group.Key}\" can only be used once at this location.", group.Select(directive => directive.Location));
        }
    }
}
