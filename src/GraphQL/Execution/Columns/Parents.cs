namespace GraphQL.Execution.Columns;

/// <summary>The objects of one level and type, whose fields are resolved together.</summary>
internal abstract class Parents(int count)
{
    public int Count { get; } = count;

    /// <summary>The parents as objects, for those who do not know their type.</summary>
    public abstract IReadOnlyList<object> AsObjects();

    public abstract void Release();
}

/// <summary>Parents of a known type in an array that may be longer, and that is the pool's when <paramref name="pooled"/>.</summary>
internal sealed class Parents<T>(T[] values, int count, bool pooled) : Parents(count)
{
    public T[] Values { get; } = values;

    public override IReadOnlyList<object> AsObjects()
    {
        if (!typeof(T).IsValueType)
        {
            return new ArraySegment<object>((object[])(object)Values, 0, Count);
        }
        var boxed = new object[Count];
        for (var i = 0; i < Count; i++)
        {
            boxed[i] = Values[i]!;
        }
        return boxed;
    }

    public override void Release()
    {
        if (pooled)
        {
            Pool.Return(Values);
        }
    }
}
