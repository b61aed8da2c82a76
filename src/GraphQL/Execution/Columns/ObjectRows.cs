namespace GraphQL.Execution.Columns;

/// <summary>Which row of a selection the object at a slot is.</summary>
internal static class ObjectRows
{
    /// <summary>The row of a slot that has no object.</summary>
    public const int None = -1;

    /// <summary>The row of each slot, in a pooled array, where only these have an object, in this order.</summary>
    public static int[] Of(ReadOnlySpan<int> slots, int count)
    {
        var rows = Pool.Rent<int>(count);
        rows.AsSpan(0, count).Fill(None);
        for (var row = 0; row < slots.Length; row++)
        {
            rows[slots[row]] = row;
        }
        return rows;
    }
}
