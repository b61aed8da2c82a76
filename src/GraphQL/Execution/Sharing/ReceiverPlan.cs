using System.Text.Json;
using GraphQL.Execution.Columns;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Sharing;

/// <summary>What of a subscription's plan is each receiver's own: the event's fields that are, and the variables that have a say in what stands below the event.</summary>
internal sealed class ReceiverPlan
{
    private readonly string[] variables;

    private ReceiverPlan(SelectionPlan? own, string[] variables) => (Own, this.variables) = (own, variables);

    /// <summary>The event with these fields alone; null where none is selected.</summary>
    public SelectionPlan? Own { get; }

    public static ReceiverPlan Of(SelectionPlan plan)
    {
        var field = plan.Fields[0];
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<SelectionPlan>();
        foreach (var below in field.Children?.All ?? [])
        {
            AddVariables(below, names, visited);
        }
        var own = field.Children?.All.Any(below => below.Fields.Any(IsOwn)) == true ? OwnOf(plan, field) : null;
        return new ReceiverPlan(own, [.. names]);
    }

    /// <summary>The values of the variables as they were sent, as one text: equal texts are equal values.</summary>
    public string VariablesOf(JsonElement given) => variables.Length == 0
        ? ""
        : string.Join(',', variables.Select(name => given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value) ? value.GetRawText() : ""));

    public static bool IsOwn(FieldPlan field) => field.Step?.Binding.IsReceivers == true;

    private static void AddVariables(SelectionPlan plan, SortedSet<string> names, HashSet<SelectionPlan> visited)
    {
        if (!visited.Add(plan))
        {
            return;
        }
        foreach (var field in plan.Fields)
        {
            names.UnionWith(field.Arguments.Variables);
            foreach (var below in field.Children?.All ?? [])
            {
                AddVariables(below, names, visited);
            }
        }
    }

    // Whether the receiver may have them the shared answer says, so no guard is asked again.
    private static SelectionPlan OwnOf(SelectionPlan plan, FieldPlan field)
    {
        var types = field.Children!.ByType.ToDictionary(type => type.Key, type => With(type.Value, [.. type.Value.Fields.Where(IsOwn).Select(own => own.Unguarded(null))]));
        return With(plan, [field.Unguarded(new ChildPlans(types))]);
    }

    private static SelectionPlan With(SelectionPlan plan, FieldPlan[] fields) =>
        new() { Type = plan.Type, Parents = plan.Parents, Fields = fields, Failure = plan.Failure };
}
