using System.Runtime.CompilerServices;
using GraphQL.Execution.Planning;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Costs;

/// <summary>
/// Goes down a plan with the variables of one request. What is below a field is counted once, however many places share it, and where no variable
/// has a say in it, once for all requests.
/// </summary>
internal sealed class CostWalk(CostModel model, RequestArguments given, List<GraphQLError> errors)
{
    private static readonly Dictionary<string, object?> Nothing = [];
    private Dictionary<FieldPlan, OperationCost>? known;
    private HashSet<FieldPlan>? refused;

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
        var below = field.Children is null ? default : Below(field, field.Children, price, arguments);
        return new OperationCost(price.Field + price.Of(arguments), 0).Plus(new OperationCost(0, price.Value).Plus(below).Times(count));
    }

    private OperationCost Below(FieldPlan field, ChildPlans children, FieldPrice price, IReadOnlyDictionary<string, object?> arguments)
    {
        if (field.CostBelow is { } constant)
        {
            return constant.Value;
        }
        if (known is not null && known.TryGetValue(field, out var below))
        {
            return below;
        }
        below = Most(field, children, price, arguments);
        if (errors.Count == 0 && children.IsConstant && (field.Arguments.IsConstant || price.Size is not { SizedFields.Count: > 0 }))
        {
            field.CostBelow = new StrongBox<OperationCost>(below);
        }
        else
        {
            (known ??= [])[field] = below;
        }
        return below;
    }

    private OperationCost Most(FieldPlan field, ChildPlans children, FieldPrice price, IReadOnlyDictionary<string, object?> arguments)
    {
        var most = default(OperationCost);
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
        var (told, most, items) = (0, (int?)null, (int?)null);
        foreach (var path in price.Slicing)
        {
            var value = ValueAt(arguments, path);
            if (value is not null && field.Arguments.Gives(path[0], given.Variables))
            {
                told++;
            }
            if (value is int length)
            {
                most = Math.Max(most ?? 0, length);
            }
            else if (value is object?[] list)
            {
                // A list that is given may be gone through again and again, but hardly yields less than is assumed of any other.
                items = Math.Max(items ?? model.AssumedSize, list.Length);
            }
        }
        if (size.RequiresOne && price.Slicing.Length > 0 && !(told == 1 || (told == 0 && most is not null)) && (refused ??= []).Add(field))
        {
            errors.Add(GraphQLError.Of(
                "SLICING_ARGUMENT", $"Field \"{field.Site.Definition.Name}\" needs exactly one of the arguments {string.Join(", ", price.Slicing.Select(path => $"\"{string.Join('.', path)}\""))}.")
                .At(field.Locations));
        }
        return most ?? items ?? size.Assumed;
    }

    private IReadOnlyDictionary<string, object?> ArgumentsOf(FieldPlan field)
    {
        try
        {
            return given.Of(field).All;
        }
        catch (GraphQLException)
        {
            // The field will fail with just this, and cost nothing.
            return Nothing;
        }
    }

    private static object? ValueAt(IReadOnlyDictionary<string, object?> arguments, string[] path)
    {
        object? value = arguments;
        foreach (var step in path)
        {
            value = (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(step);
        }
        return value;
    }
}
