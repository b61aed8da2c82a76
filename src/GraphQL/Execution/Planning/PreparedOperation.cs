using System.Collections.Concurrent;
using GraphQL.Binding;
using GraphQL.Execution.Completions;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>A validated operation in a view, with the plans that were made of it: one for each combination of @skip and @include.</summary>
internal sealed class PreparedOperation
{
    private const int MostVariants = 64;
    private readonly ConcurrentDictionary<string, SelectionPlan> variants = new();
    private readonly IReadOnlyDictionary<string, FragmentDefinition> fragments;
    private readonly ConditionNames conditions;
    private readonly BoundSchema bound;
    private readonly SchemaView view;
    private readonly CompletionFactory completions;

    public PreparedOperation(
        OperationDefinition definition, IReadOnlyDictionary<string, FragmentDefinition> fragments,
        BoundSchema bound, SchemaView view, CompletionFactory completions)
    {
        Definition = definition;
        Variables = new VariablePlan(definition, view.Schema, bound);
        this.fragments = fragments;
        this.bound = bound;
        this.view = view;
        this.completions = completions;
        conditions = ConditionNames.Of(definition, fragments);
    }

    public OperationDefinition Definition { get; }

    public VariablePlan Variables { get; }

    public SelectionPlan PlanFor(IReadOnlyDictionary<string, object?> variables)
    {
        var key = conditions.KeyOf(variables);
        if (variants.TryGetValue(key, out var plan))
        {
            return plan;
        }
        var collector = new FieldCollector(view.Schema, fragments, variables);
        plan = new Planner(bound, view, completions, collector).Plan(view.Schema.Root(Definition.Operation)!, Definition.SelectionSet);
        return variants.Count < MostVariants ? variants.GetOrAdd(key, plan) : plan;
    }
}
