using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>Query, mutation or subscription (section 2.3).</summary>
public enum OperationType { Query, Mutation, Subscription }

/// <summary>An operation (section 2.3); a shorthand query has neither name nor variables.</summary>
public sealed class OperationDefinition(
    StringValue? description, OperationType operation, string? name, SourceLocation nameLocation,
    IReadOnlyList<VariableDefinition> variables, IReadOnlyList<Directive> directives, SelectionSet selectionSet, SourceLocation location)
    : Definition(description, directives, location)
{
    /// <summary>Which of the three root types it starts from.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The name; null for an anonymous operation.</summary>
    public string? Name { get; } = name;

    /// <summary>Where the name stands; no place for an anonymous operation.</summary>
    public SourceLocation NameLocation { get; } = nameLocation;

    /// <summary>The variables that it declares.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; } = variables;

    /// <summary>What it selects of the root type.</summary>
    public SelectionSet SelectionSet { get; } = selectionSet;
}

/// <summary>A variable that an operation declares (section 2.11).</summary>
public sealed class VariableDefinition(
    StringValue? description, Variable variable, TypeReference type, Value? defaultValue, IReadOnlyList<Directive> directives, SourceLocation location)
    : Node(location)
{
    /// <summary>The description in front of the variable, if any.</summary>
    public StringValue? Description { get; } = description;

    /// <summary>The variable as written, with its place.</summary>
    public Variable Variable { get; } = variable;

    /// <summary>The name without the dollar sign.</summary>
    public string Name => Variable.Name;

    /// <summary>The declared type.</summary>
    public TypeReference Type { get; } = type;

    /// <summary>The value for a caller that gives none; null when there is no default.</summary>
    public Value? DefaultValue { get; } = defaultValue;

    /// <summary>The directives applied to the variable.</summary>
    public IReadOnlyList<Directive> Directives { get; } = directives;
}

/// <summary>A reusable selection on a type (section 2.8).</summary>
public sealed class FragmentDefinition(
    StringValue? description, string name, SourceLocation nameLocation, NamedTypeReference typeCondition,
    IReadOnlyList<Directive> directives, SelectionSet selectionSet, SourceLocation location)
    : Definition(description, directives, location)
{
    /// <summary>The name that spreads refer to.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation { get; } = nameLocation;

    /// <summary>The type it applies to.</summary>
    public NamedTypeReference TypeCondition { get; } = typeCondition;

    /// <summary>What it selects.</summary>
    public SelectionSet SelectionSet { get; } = selectionSet;
}
