using GraphQL.Language;

namespace GraphQL.Execution.Planning;

/// <summary>The variables that @skip and @include of an operation and its fragments name: what decides, besides the text, what is selected.</summary>
internal sealed class ConditionNames
{
    private readonly string[] names;

    private ConditionNames(string[] names) => this.names = names;

    public static ConditionNames Of(OperationDefinition operation, IReadOnlyDictionary<string, FragmentDefinition> fragments)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>();
        Visit(operation.SelectionSet);
        return new ConditionNames([.. names]);

        void Visit(SelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                names.UnionWith(selection.Directives.Where(directive => directive.Name is "skip" or "include")
                    .SelectMany(directive => directive.Arguments).Select(argument => argument.Value).OfType<Variable>().Select(variable => variable.Name));
                var below = selection switch
                {
                    Field field => field.SelectionSet,
                    InlineFragment inline => inline.SelectionSet,
                    FragmentSpread spread when visited.Add(spread.Name) => fragments[spread.Name].SelectionSet,
                    _ => null,
                };
                if (below is not null)
                {
                    Visit(below);
                }
            }
        }
    }

    /// <summary>The values as a key: one character for each variable.</summary>
    public string KeyOf(IReadOnlyDictionary<string, object?> variables) => names.Length == 0
        ? ""
        : string.Create(names.Length, (names, variables), static (key, from) =>
        {
            for (var i = 0; i < key.Length; i++)
            {
                key[i] = from.variables.GetValueOrDefault(from.names[i]) switch { true => 'T', false => 'F', _ => 'N' };
            }
        });
}
