using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.5.1.3 Fragments on Object, Interface or Union Types: a fragment is for a type that has fields.</summary>
internal sealed class FragmentsOnObjectInterfaceOrUnionTypes(ValidationContext context) : ValidationRule(context)
{
    public override void Fragment(FragmentDefinition fragment) => Check(fragment.TypeCondition, $"Fragment \"{fragment.Name}\"");

    public override void InlineFragment(InlineFragment fragment, CompositeType? parent)
    {
        if (fragment.TypeCondition is { } condition)
            Check(condition, "Fragment");
    }

    private void Check(NamedTypeReference condition, string who)
    {
        if (Schema.Type(condition.Name) is not (null or CompositeType))
            Report($"{who} cannot condition on non composite type \"{condition.Name}\".", condition.Location);
    }
}
