namespace GraphQL.Binding;

/// <summary>Tells an input field that was left out from one that was given as null.</summary>
public readonly record struct Optional<T>
{
    public Optional(T value)
    {
        Value = value;
        IsGiven = true;
    }

    public bool IsGiven { get; }

    /// <summary>The value given; the type's default when there is none.</summary>
    public T? Value { get; }
}
