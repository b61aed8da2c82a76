using System.Collections.Concurrent;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Costs;

/// <summary>Counts what an operation can cost before it is executed, and refuses what is too much.</summary>
internal sealed class CostModel(ExecutorOptions options)
{
    private readonly ConcurrentDictionary<FieldDefinition, FieldPrice> prices = new();

    /// <summary>False where nobody bounds the cost and nobody wants to know it.</summary>
    public bool IsWanted(RequestContext context) =>
        options.MaxCost is not null || options.ReportCost || context.ReportCost || context.Allowance is not null;

    /// <summary>How long a list is taken to be where nothing tells it.</summary>
    public int AssumedSize => options.AssumedListSize;

    /// <summary>What the response tells of the cost; null where nobody asked.</summary>
    public IReadOnlyDictionary<string, object?>? Report(OperationCost cost, RequestContext context) =>
        options.ReportCost || context.ReportCost ? cost.AsExtension(options.MaxCost, context.Allowance?.Left) : null;

    /// <summary>The cost; errors are added when it is too much, or a list's length is not told as it must be.</summary>
    public OperationCost Of(OperationStart start, List<GraphQLError> errors)
    {
        var cost = new CostWalk(this, start.Arguments, errors).Of(start.Plan);
        if (cost.Total > options.MaxCost)
        {
            errors.Add(GraphQLError.Of(
                "COST_TOO_HIGH", $"The operation can cost {cost.Total}, more than the {options.MaxCost} that are allowed. Ask for less at a time.",
                ("cost", cost.Total), ("fieldCost", cost.Fields), ("typeCost", cost.Values), ("limit", options.MaxCost)).At(start.Operation.Location));
        }
        return cost;
    }

    public FieldPrice PriceOf(FieldDefinition field) => prices.GetOrAdd(field, static (definition, options) => new FieldPrice(definition, options), options);
}
