using System.Collections;
using System.Runtime.InteropServices;

namespace GraphQL.Execution.Columns;

/// <summary>Lays the items of lists one after the other into one pooled array.</summary>
internal static class ListItems
{
    /// <summary>Adds the items behind the first <paramref name="used"/>, and returns how many there are then.</summary>
    public static int Append<TItem>(object list, ref TItem[] flat, int used)
    {
        switch (list)
        {
            case TItem[] array:
                return Append(array.AsSpan(), ref flat, used);
            case List<TItem> some:
                return Append(CollectionsMarshal.AsSpan(some), ref flat, used);
            case ICollection<TItem> some:
                Reserve(some.Count, ref flat, used);
                some.CopyTo(flat, used);
                return used + some.Count;
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

    private static int Append<TItem>(ReadOnlySpan<TItem> items, ref TItem[] flat, int used)
    {
        Reserve(items.Length, ref flat, used);
        items.CopyTo(flat.AsSpan(used));
        return used + items.Length;
    }

    private static void Reserve<TItem>(int more, ref TItem[] flat, int used)
    {
        while (flat.Length < used + more)
        {
            flat = Pool.Grow(flat, used);
        }
    }

    private static void Add<TItem>(TItem item, ref TItem[] flat, int used)
    {
        if (flat.Length == used)
        {
            flat = Pool.Grow(flat, used);
        }
        flat[used] = item;
    }
}
