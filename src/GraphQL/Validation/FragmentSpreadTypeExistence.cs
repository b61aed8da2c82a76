using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.5.1.2 Fragment Spread Type Existence: the type that a fragment is for is in the schema.</summary>
internal sealed class FragmentSpreadTypeExistence(ValidationContext context) : ValidationRule(context)
{
    public override void Fragment(FragmentDefinition fragment) => Check(fragment.TypeCondition, fragment.SelectionSet);

    public override void InlineFragment(InlineFragment fragment, CompositeType? parent)
    {
        if (fragment.TypeCondition is { } condition)
            Check(condition, fragment.SelectionSet);
    }

    private void Check(NamedTypeReference condition, SelectionSet selections)
    {
        if (Schema.Type(condition.Name) is not null)
            return;
        var explained = Context.Explain(condition.Name, selections);
        explained.ForEach(Context.Report);
        if (explained.Count == 0)
            Report(UnknownType(Schema, condition.Name), condition.Location);
    }

    internal static string UnknownType(GraphQLSchema schema, string name) =>
        $"Unknown type \"{name}\".{Suggestions.DidYouMean(name, schema.Types.Select(type => type.Name))}";
}
