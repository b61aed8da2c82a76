using System.Runtime.CompilerServices;
using GraphQL.Binding;
using GraphQL.Execution.Costs;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>One field of a response object: everything about it that no request changes.</summary>
internal sealed class FieldPlan
{
    /// <summary>What stands in front of the value: the brace or comma, the name, the colon, as UTF-8.</summary>
    public required byte[] Prefix { get; init; }

    public required FieldSite Site { get; init; }

    /// <summary>Every place of the document that selects it.</summary>
    public required IReadOnlyList<SourceLocation> Locations { get; init; }

    /// <summary>The value itself, where it is the same for every object: __typename.</summary>
    public byte[]? Constant { get; init; }

    /// <summary>How it is resolved; null for a constant.</summary>
    public FieldStep? Step { get; init; }

    public required ArgumentPlan Arguments { get; init; }

    /// <summary>The field alone, as a visitor of the answer is told of it; empty for one of the schema's own.</summary>
    public required IReadOnlyList<FieldDefinition> Told { get; init; }

    /// <summary>What is selected below it; null for a leaf.</summary>
    public ChildPlans? Children { get; init; }

    /// <summary>What all that is below can cost, once that was counted and no request changes it.</summary>
    public StrongBox<OperationCost>? CostBelow { get; set; }

    /// <summary>The same field with something else below it, and nobody asked whether it may be had.</summary>
    public FieldPlan Unguarded(ChildPlans? children) => new()
    {
        Prefix = Prefix, Site = Site with { Annotation = null }, Locations = Locations, Constant = Constant, Step = Step, Arguments = Arguments, Told = Told, Children = children,
    };
}

/// <summary>The selections below a field, one for each object type that its value can be.</summary>
internal sealed class ChildPlans(IReadOnlyDictionary<string, SelectionPlan> byType)
{
    private readonly SelectionPlan? only = byType.Count == 1 ? byType.Values.First() : null;

    public IReadOnlyDictionary<string, SelectionPlan> ByType => byType;

    public IEnumerable<SelectionPlan> All => byType.Values;

    /// <summary>Whether no variable has a say in the arguments of any field, down to the leaves.</summary>
    public bool IsConstant { get; } = byType.Values.All(plan => plan.Fields.All(field => field.Arguments.IsConstant && field.Children?.IsConstant != false));

    public SelectionPlan For(string type) => only ?? byType[type];
}
