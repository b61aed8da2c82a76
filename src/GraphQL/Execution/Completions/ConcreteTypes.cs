using GraphQL.Binding;
using GraphQL.Execution.Planning;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Completions;

/// <summary>ResolveAbstractType (section 6.4.3): which of the object types of an interface or union a value is, by its number.</summary>
internal sealed class ConcreteTypes(BoundSchema bound, CompositeType type, IReadOnlyList<ObjectType> possible)
{
    /// <summary>The number that stands for no type.</summary>
    public const short None = -1;

    private readonly Dictionary<string, short> numbers =
        possible.Select((member, i) => (member.Name, i)).ToDictionary(pair => pair.Name, pair => (short)pair.i);

    public int Count => possible.Count;

    public SelectionPlan PlanOf(short number, FieldPlan field) => field.Children!.For(possible[number].Name);

    /// <returns>Why the value can have no selection; null when it has one.</returns>
    public GraphQLError? Of(object value, FieldPlan field, OperationRun operation, out short number)
    {
        number = None;
        try
        {
            var name = bound.ObjectTypeOf(type.Name, value);
            if (name is null || !numbers.TryGetValue(name, out number))
            {
                throw new InvalidOperationException($"A {value.GetType().Name} is {name ?? "no object type"}, which is not possible for {type.Name}.");
            }
            return field.Children!.For(name).Failure;
        }
        catch (Exception failure)
        {
            return operation.ErrorOf(failure);
        }
    }
}
