namespace GraphQL.Execution.Columns;

/// <summary>The objects of one level and type, whose fields are resolved together.</summary>
internal abstract class Parents
{
    public int Count { get; protected set; }

    /// <summary>Takes the values of the slots, in their order.</summary>
    public abstract void Gather<T>(T[] values, ReadOnlySpan<int> slots);

    /// <summary>Takes all values as they stand, without a copy where the types are the same: the array stays another's, who keeps it as long as these last.</summary>
    public abstract void Share<T>(T[] values, int count);

    /// <summary>The parents as objects, for those who do not know their type.</summary>
    public abstract IReadOnlyList<object> AsObjects();

    public abstract void Release();
}

/// <summary>Parents of a known type in an array that may be longer.</summary>
internal sealed class Parents<TParent> : Parents
{
    private bool isOwn;

    public TParent[] Values { get; private set; } = [];

    public override void Gather<T>(T[] values, ReadOnlySpan<int> slots)
    {
        var gathered = Pool.Rent<TParent>(slots.Length);
        for (var i = 0; i < slots.Length; i++)
        {
            gathered[i] = Cast(values[slots[i]]);
        }
        (Values, Count, isOwn) = (gathered, slots.Length, true);
    }

    public override void Share<T>(T[] values, int count)
    {
        if (values is TParent[] same && typeof(T) == typeof(TParent))
        {
            (Values, Count, isOwn) = (same, count, false);
            return;
        }
        var gathered = Pool.Rent<TParent>(count);
        for (var i = 0; i < count; i++)
        {
            gathered[i] = Cast(values[i]);
        }
        (Values, Count, isOwn) = (gathered, count, true);
    }

    public override IReadOnlyList<object> AsObjects()
    {
        if (!typeof(TParent).IsValueType)
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
        if (isOwn)
        {
            Pool.Return(Values);
        }
        (Values, Count, isOwn) = ([], 0, false);
    }

    private static TParent Cast<T>(T value) => value is TParent parent
        ? parent
        : throw new InvalidCastException($"A {value?.GetType().Name} was resolved where the type is bound to {typeof(TParent).Name}.");
}
