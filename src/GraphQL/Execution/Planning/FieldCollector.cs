using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>CollectFields (section 6.3.2): the fields that selections come to on one object type, merged by response name.</summary>
internal sealed class FieldCollector(
    GraphQLSchema schema, IReadOnlyDictionary<string, FragmentDefinition> fragments, IReadOnlyDictionary<string, object?> conditions)
{
    /// <exception cref="GraphQLException">@skip or @include was given null.</exception>
    public OrderedDictionary<string, List<Field>> Collect(ObjectType type, IEnumerable<SelectionSet> sets)
    {
        var collected = new OrderedDictionary<string, List<Field>>();
        var visited = new HashSet<string>();
        foreach (var set in sets)
        {
            Collect(type, set, collected, visited);
        }
        return collected;
    }

    private void Collect(ObjectType type, SelectionSet set, OrderedDictionary<string, List<Field>> collected, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (!Included(selection))
            {
                continue;
            }
            switch (selection)
            {
                case Field field when collected.TryGetValue(field.ResponseName, out var same):
                    same.Add(field);
                    break;
                case Field field:
                    collected.Add(field.ResponseName, [field]);
                    break;
                case InlineFragment inline when inline.TypeCondition is null || Applies(type, inline.TypeCondition.Name):
                    Collect(type, inline.SelectionSet, collected, visited);
                    break;
                case FragmentSpread spread when visited.Add(spread.Name) && fragments[spread.Name] is var fragment
                    && Applies(type, fragment.TypeCondition.Name):
                    Collect(type, fragment.SelectionSet, collected, visited);
                    break;
            }
        }
    }

    private bool Applies(ObjectType type, string condition) =>
        schema.Type(condition) is CompositeType composite && schema.IsSubType(type, composite);

    private bool Included(Selection selection) => !If(selection, "skip", otherwise: false) && If(selection, "include", otherwise: true);

    private bool If(Selection selection, string name, bool otherwise)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name == name)
            {
                return directive.Arguments[0].Value switch
                {
                    BooleanValue constant => constant.Value,
                    Variable variable when conditions.TryGetValue(variable.Name, out var value) && value is bool given => given,
                    var literal => throw new GraphQLException(
                        GraphQLError.Of("BAD_USER_INPUT", "Argument \"if\" of non-null type \"Boolean!\" must not be null.") with
                        {
                            Locations = [literal.Location],
                        }),
                };
            }
        }
        return otherwise;
    }
}
