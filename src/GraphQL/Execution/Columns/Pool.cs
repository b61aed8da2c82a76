using System.Buffers;
using System.Runtime.CompilerServices;

namespace GraphQL.Execution.Columns;

/// <summary>Rents arrays, and clears them on return only where they would keep objects alive.</summary>
internal static class Pool
{
    public static T[] Rent<T>(int count) => ArrayPool<T>.Shared.Rent(Math.Max(count, 1));

    public static void Return<T>(T[] array) => ArrayPool<T>.Shared.Return(array, RuntimeHelpers.IsReferenceOrContainsReferences<T>());

    /// <summary>A longer array with the same first values, in place of the one given.</summary>
    public static T[] Grow<T>(T[] array, int used)
    {
        var longer = Rent<T>(Math.Max(array.Length * 2, used + 1));
        Array.Copy(array, longer, used);
        Return(array);
        return longer;
    }
}
