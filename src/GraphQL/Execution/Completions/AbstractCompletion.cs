using GraphQL.Binding;
using GraphQL.Execution.Columns;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Completions;

/// <summary>Values of an interface or union, parted by concrete type: each type's become the parents of a selection of their own.</summary>
internal sealed class AbstractCompletion<T>(BoundSchema bound, CompositeType type, IReadOnlyList<ObjectType> possible, bool nonNull)
    : Completion<T>(nonNull)
{
    private readonly Dictionary<string, short> index =
        possible.Select((member, i) => (member.Name, i)).ToDictionary(pair => pair.Name, pair => (short)pair.i);

    public override ValueColumn Complete(T[] values, int count, Dictionary<int, GraphQLError>? failures, CompletionSite site)
    {
        TakeErrors(values, count, ref failures);
        var types = Pool.Rent<short>(count);
        var rows = Pool.Rent<int>(count);
        var parts = new List<int>?[possible.Count];
        for (var slot = 0; slot < count; slot++)
        {
            rows[slot] = ObjectColumn.NoRow;
            if (values[slot] is not { } value || Failed(failures, slot))
            {
                continue;
            }
            if (TypeOf(value, site, out types[slot]) is { } failure)
            {
                (failures ??= [])[slot] = failure;
                continue;
            }
            var part = parts[types[slot]] ??= [];
            rows[slot] = part.Count;
            part.Add(slot);
        }
        var selections = new SelectionRun?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is { } slots)
            {
                var plan = site.Plan.Children!.For(possible[i].Name);
                var parents = plan.Parents.Gather(values, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(slots));
                site.Next.Add(selections[i] = new SelectionRun(plan, parents, site.Operation));
            }
        }
        Pool.Return(values);
        return new ObjectColumn(selections, rows, types, count, NonNull, failures, static () => { });
    }

    private GraphQLError? TypeOf(object value, CompletionSite site, out short member)
    {
        member = 0;
        try
        {
            var name = bound.ObjectTypeOf(type.Name, value);
            if (name is null || !index.TryGetValue(name, out member))
            {
                throw new InvalidOperationException($"A {value.GetType().Name} is {name ?? "no object type"}, which is not possible for {type.Name}.");
            }
            return site.Plan.Children!.For(name).Failure;
        }
        catch (Exception failure)
        {
            return site.Operation.ErrorOf(failure);
        }
    }
}
