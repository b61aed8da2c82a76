using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.5.2.3 Fragment Spread Is Possible: some object is of both the type around the fragment and the fragment's own.</summary>
internal sealed class FragmentSpreadIsPossible(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(CompositeType, CompositeType), bool> known = [];

    public override void Spread(FragmentSpread spread, CompositeType? parent)
    {
        if (Context.Fragments.TryGetValue(spread.Name, out var fragment))
            Check($"Fragment \"{spread.Name}\"", parent, fragment.TypeCondition.Name, spread);
    }

    public override void InlineFragment(InlineFragment fragment, CompositeType? parent)
    {
        if (fragment.TypeCondition is { } condition)
            Check("Fragment", parent, condition.Name, fragment);
    }

    private void Check(string who, CompositeType? parent, string condition, Selection selection)
    {
        if (parent is null || Schema.Type(condition) is not CompositeType type || Overlap(parent, type))
            return;
        Report($"{who} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", selection.Location);
    }

    private bool Overlap(CompositeType a, CompositeType b)
    {
        if (!known.TryGetValue((a, b), out var overlap))
            known[(a, b)] = overlap = Schema.PossibleTypes(a).Any(Schema.PossibleTypes(b).ToHashSet().Contains);
        return overlap;
    }
}
