using GraphQL.Execution.Planning;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Costs;

/// <summary>Goes down a plan with the variables of one request. What is below a field is counted once, however many places share it.</summary>
internal sealed class CostWalk(CostModel model, IReadOnlyDictionary<string, object?> variables, List<GraphQLError> errors)
{
    private static readonly Dictionary<string, object?> Nothing = [];
    private readonly Dictionary<FieldPlan, OperationCost> known = [];
    private readonly HashSet<FieldPlan> refused = [];

    public OperationCost Of(SelectionPlan plan) => Sum(plan, null, null);

    private OperationCost Sum(SelectionPlan plan, ListSize? above, int? length)
    {
        var sum = default(OperationCost);
        foreach (var field in plan.Fields)
        {
            var told = above?.SizedFields.Contains(field.Site.Definition.Name) == true ? length : null;
            sum = sum.Plus(Of(field, told));
        }
        return sum;
    }

    private OperationCost Of(FieldPlan field, int? length)
    {
        var price = model.PriceOf(field.Site.Definition);
        if (price.IsFree)
        {
            return default;
        }
        var arguments = ArgumentsOf(field);
        var own = price.Size is { SizedFields.Count: > 0 } ? null : LengthOf(field, price, arguments);
        var count = price.Lists == 0 ? 1 : (length ?? own ?? model.AssumedSize) * Math.Pow(model.AssumedSize, price.Lists - 1);
        var below = default(OperationCost);
        if (field.Children is not null && !known.TryGetValue(field, out below))
        {
            known[field] = below = Below(field, price, arguments);
        }
        return new OperationCost(price.Field + price.Of(arguments), 0).Plus(new OperationCost(0, price.Value).Plus(below).Times(count));
    }

    private OperationCost Below(FieldPlan field, FieldPrice price, IReadOnlyDictionary<string, object?> arguments)
    {
        var most = default(OperationCost);
        if (field.Children is not { } children)
        {
            return most;
        }
        var length = price.Size is { SizedFields.Count: > 0 } ? LengthOf(field, price, arguments) : null;
        foreach (var plan in children.All)
        {
            most = most.Or(Sum(plan, price.Size, length));
        }
        return most;
    }

    private int? LengthOf(FieldPlan field, FieldPrice price, IReadOnlyDictionary<string, object?> arguments)
    {
        if (price.Size is not { } size)
        {
            return null;
        }
        // An argument that the view hides cannot be given.
        var slicing = size.SlicingArguments.Where(path => field.Site.Definition.Argument(path.Split('.')[0]) is not null).ToList();
        var told = slicing.Select(path => ValueAt(arguments, path)).ToList();
        var values = told.OfType<int>().ToList();
        var given = slicing.Count(path => field.Arguments.Gives(path.Split('.')[0], variables) && ValueAt(arguments, path) is not null);
        if (size.RequiresOne && slicing.Count > 0 && !(given == 1 || (given == 0 && values.Count > 0)) && refused.Add(field))
        {
            errors.Add(GraphQLError.Of(
                "SLICING_ARGUMENT", $"Field \"{field.Site.Definition.Name}\" needs exactly one of the arguments {string.Join(", ", slicing.Select(path => $"\"{path}\""))}.")
                .At(field.Locations));
        }
        if (values.Count > 0)
        {
            return Math.Max(0, values.Max());
        }
        // A list that is given may be gone through again and again, but hardly yields less than is assumed of any other.
        return told.OfType<object?[]>().Select(given => (int?)Math.Max(given.Length, model.AssumedSize)).Max() ?? size.Assumed;
    }

    private IReadOnlyDictionary<string, object?> ArgumentsOf(FieldPlan field)
    {
        try
        {
            return field.Arguments.For(variables).All;
        }
        catch (GraphQLException)
        {
            // The field will fail with just this, and cost nothing.
            return Nothing;
        }
    }

    private static object? ValueAt(IReadOnlyDictionary<string, object?> arguments, string path)
    {
        object? value = arguments;
        foreach (var step in path.Split('.'))
        {
            value = (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(step);
        }
        return value;
    }
}
