using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.5.2.1 Fragment Spread Target Defined.</summary>
internal sealed class FragmentSpreadTargetDefined(ValidationContext context) : ValidationRule(context)
{
    public override void Spread(FragmentSpread spread, CompositeType? parent)
    {
        if (!Context.Fragments.ContainsKey(spread.Name))
            Report($"Unknown fragment \"{spread.Name}\".", spread.NameLocation);
    }
}
