using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.5.1.1 Fragment Name Uniqueness.</summary>
internal sealed class FragmentNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void Fragment(FragmentDefinition fragment)
    {
        var first = Context.Fragments[fragment.Name];
        if (!ReferenceEquals(first, fragment))
            Report($"There can be only one fragment named \"{fragment.Name}\".", first.NameLocation, fragment.NameLocation);
    }
}
