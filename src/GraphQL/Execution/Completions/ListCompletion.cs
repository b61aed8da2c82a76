using System.Collections;
using System.Runtime.InteropServices;
using GraphQL.Execution.Columns;
using GraphQL.Response;

namespace GraphQL.Execution.Completions;

/// <summary>Lays the items of all lists of a level into one column, and completes them together.</summary>
internal sealed class ListCompletion<TList, TItem>(Completion<TItem> items, bool nonNull) : Completion<TList>(nonNull)
{
    public override ValueColumn Complete(TList[] values, int count, Dictionary<int, GraphQLError>? failures, CompletionSite site)
    {
        TakeErrors(values, count, ref failures);
        var starts = Pool.Rent<int>(count);
        var lengths = Pool.Rent<int>(count);
        var flat = Pool.Rent<TItem>(count);
        var total = 0;
        for (var slot = 0; slot < count; slot++)
        {
            starts[slot] = total;
            lengths[slot] = ListColumn.NoList;
            if (values[slot] is not { } list || Failed(failures, slot))
            {
                continue;
            }
            try
            {
                total = Append(list, ref flat, total);
                lengths[slot] = total - starts[slot];
            }
            catch (Exception failure)
            {
                (failures ??= [])[slot] = site.Operation.ErrorOf(failure);
            }
        }
        Pool.Return(values);
        var column = items.Complete(flat, total, null, site);
        return new ListColumn(starts, lengths, count, column, NonNull, failures);
    }

    /// <summary>Adds the items behind the first <paramref name="used"/>, and returns how many there are then.</summary>
    private static int Append(object list, ref TItem[] flat, int used)
    {
        switch (list)
        {
            case TItem[] array:
                return Append(array.AsSpan(), ref flat, used);
            case List<TItem> some:
                return Append(CollectionsMarshal.AsSpan(some), ref flat, used);
            case IEnumerable<TItem> items:
                foreach (var item in items)
                {
                    Add(item, ref flat, used++);
                }
                return used;
            case IEnumerable items when list is not string:
                foreach (var item in items)
                {
                    Add((TItem)item!, ref flat, used++);
                }
                return used;
            default:
                throw new InvalidCastException($"A {list.GetType().Name} was resolved where the type is a list.");
        }
    }

    private static int Append(ReadOnlySpan<TItem> items, ref TItem[] flat, int used)
    {
        while (flat.Length < used + items.Length)
        {
            flat = Pool.Grow(flat, used);
        }
        items.CopyTo(flat.AsSpan(used));
        return used + items.Length;
    }

    private static void Add(TItem item, ref TItem[] flat, int used)
    {
        if (flat.Length == used)
        {
            flat = Pool.Grow(flat, used);
        }
        flat[used] = item;
    }
}
