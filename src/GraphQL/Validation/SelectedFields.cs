using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>The fields in the text of one selection set, by response name in the order of the text, and the fragments that it spreads.</summary>
internal sealed class SelectedFields
{
    private readonly Dictionary<string, List<MergedField>> byName = new(StringComparer.Ordinal);
    private readonly List<(string Name, List<MergedField> Fields)> groups = [];
    private readonly List<FragmentDefinition> fragments = [];
    private readonly HashSet<string> spreads = new(StringComparer.Ordinal);

    public SelectedFields(ValidationContext context, CompositeType? parent, SelectionSet selections) => Take(context, parent, selections);

    public IReadOnlyList<(string Name, List<MergedField> Fields)> Groups => groups;

    public IReadOnlyList<FragmentDefinition> Fragments => fragments;

    public IReadOnlyList<MergedField> Named(string responseName) => byName.TryGetValue(responseName, out var fields) ? fields : [];

    private void Take(ValidationContext context, CompositeType? parent, SelectionSet selections)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case Field field:
                    Group(field.ResponseName).Add(new MergedField(groups.Count, field, parent, parent?.Field(field.Name)));
                    break;
                case InlineFragment { TypeCondition: { } condition } inline:
                    Take(context, context.Schema.Type(condition.Name) as CompositeType, inline.SelectionSet);
                    break;
                case InlineFragment inline:
                    Take(context, parent, inline.SelectionSet);
                    break;
                case FragmentSpread spread when context.Fragments.TryGetValue(spread.Name, out var fragment) && spreads.Add(spread.Name):
                    fragments.Add(fragment);
                    break;
            }
        }
    }

    private List<MergedField> Group(string responseName)
    {
        if (!byName.TryGetValue(responseName, out var group))
            groups.Add((responseName, byName[responseName] = group = []));
        return group;
    }
}
