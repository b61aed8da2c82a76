using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>What the rules share: the document, the view it is held against, and what was found so far.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> errors = [];
    private readonly Dictionary<OperationDefinition, IReadOnlyList<FragmentDefinition>> reachable = [];

    public ValidationContext(SchemaView view, Document document, ValidationOptions options)
    {
        View = view;
        Options = options;
        foreach (var fragment in document.Fragments)
            Fragments.TryAdd(fragment.Name, fragment);
    }

    public SchemaView View { get; }

    public GraphQLSchema Schema => View.Schema;

    public ValidationOptions Options { get; }

    /// <summary>The fragments by name; of two with one name the first.</summary>
    public Dictionary<string, FragmentDefinition> Fragments { get; } = new(StringComparer.Ordinal);

    /// <summary>What each operation and fragment uses itself, filled in as the walk goes on.</summary>
    public Dictionary<Definition, DefinitionUses> Uses { get; } = [];

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Set when fragments spread each other in a circle, so that taking them in would not end or mean nothing.</summary>
    public bool HasCycles { get; set; }

    public void Report(GraphQLError error)
    {
        errors.Add(error);
        if (errors.Count >= Options.MaxErrors)
            throw new ValidationEnded();
    }

    /// <summary>The fragments that an operation takes in, also through others; complete once the walk is over.</summary>
    public IReadOnlyList<FragmentDefinition> ReachableFrom(OperationDefinition operation)
    {
        if (reachable.TryGetValue(operation, out var known))
            return known;
        var found = new List<FragmentDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<Definition>([operation]);
        while (waiting.TryPop(out var definition))
        {
            foreach (var spread in Uses[definition].Spreads)
            {
                if (!seen.Add(spread.Name) || !Fragments.TryGetValue(spread.Name, out var fragment))
                    continue;
                found.Add(fragment);
                waiting.Push(fragment);
            }
        }

        return reachable[operation] = found;
    }

    /// <summary>All uses of variables that an operation makes, its own and those of its fragments.</summary>
    public IEnumerable<VariableUse> VariablesOf(OperationDefinition operation) =>
        Uses[operation].Variables.Concat(ReachableFrom(operation).SelectMany(fragment => Uses[fragment].Variables));

    /// <summary>
    /// The errors with which the view explains the fields of a type that it hides altogether; empty when it explains none, and then the type is
    /// as if unknown.
    /// </summary>
    public List<GraphQLError> Explain(string hiddenType, SelectionSet selections) =>
        Schema.Type(hiddenType) is not null
            ? []
            : [.. selections.Selections.OfType<Field>().Select(field => Explain(hiddenType, field)).OfType<GraphQLError>()];

    /// <summary>The error with which the view explains a field that it hides, at the field's place; null when it is as if unknown.</summary>
    public GraphQLError? Explain(string type, Field field) =>
        View.FullSchema.Type(type) is CompositeType full && full.Field(field.Name) is not null
            ? View.Explain(type, field.Name)?.At(field.Location)
            : null;
}

/// <summary>Ends the walk, when there are errors enough or the document is beyond a limit.</summary>
internal sealed class ValidationEnded : Exception;

/// <summary>The spreads and variables in the text of one definition.</summary>
internal sealed class DefinitionUses
{
    public List<FragmentSpread> Spreads { get; } = [];

    public List<VariableUse> Variables { get; } = [];
}

/// <summary>A variable where an input is wanted: of what type (null: of any), whether the place has a default, and the oneOf it is a field of.</summary>
internal readonly record struct VariableUse(Variable Variable, GraphType? Type, bool HasDefault, InputObjectType? OneOf);
