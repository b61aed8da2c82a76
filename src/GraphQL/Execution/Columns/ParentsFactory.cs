namespace GraphQL.Execution.Columns;

/// <summary>Makes the column of parents that an object type's fields want, of values found at some slots.</summary>
internal abstract class ParentsFactory
{
    public static ParentsFactory For(Type type) => (ParentsFactory)Activator.CreateInstance(typeof(ParentsFactory<>).MakeGenericType(type))!;

    /// <summary>The values of the slots, in their order.</summary>
    public abstract Parents Gather<T>(T[] values, ReadOnlySpan<int> slots);

    /// <summary>All values as they stand, without a copy where the types are the same.</summary>
    public abstract Parents Share<T>(T[] values, int count);
}

internal sealed class ParentsFactory<TParent> : ParentsFactory
{
    public override Parents Gather<T>(T[] values, ReadOnlySpan<int> slots)
    {
        var gathered = Pool.Rent<TParent>(slots.Length);
        for (var i = 0; i < slots.Length; i++)
        {
            gathered[i] = Cast(values[slots[i]]);
        }
        return new Parents<TParent>(gathered, slots.Length, pooled: true);
    }

    public override Parents Share<T>(T[] values, int count)
    {
        if (values is TParent[] same && typeof(T) == typeof(TParent))
        {
            return new Parents<TParent>(same, count, pooled: false);
        }
        var gathered = Pool.Rent<TParent>(count);
        for (var i = 0; i < count; i++)
        {
            gathered[i] = Cast(values[i]);
        }
        return new Parents<TParent>(gathered, count, pooled: true);
    }

    private static TParent Cast<T>(T value) => value is TParent parent
        ? parent
        : throw new InvalidCastException($"A {value?.GetType().Name} was resolved where the type is bound to {typeof(TParent).Name}.");
}
