namespace GraphQL.Binding;

/// <summary>How one field gets its values; the untyped half of <see cref="FieldBinding{TParent, TValue}"/>.</summary>
internal abstract class FieldBinding(string name, Type parentType, Type valueType)
{
    public string Name { get; } = name;

    public Type ParentType { get; } = parentType;

    public Type ValueType { get; } = valueType;

    /// <summary>The record that the arguments come as, so that they are held against the schema at start; null when the resolver asks for each.</summary>
    public RecordBinding? Arguments { get; init; }

    /// <summary>Of an event that goes to many: whether the value is each receiver's own.</summary>
    public bool IsReceivers { get; init; }

    public abstract TResult Accept<TResult>(IFieldVisitor<TResult> visitor);
}

/// <summary>Does something that needs a field's types.</summary>
internal interface IFieldVisitor<TResult>
{
    TResult Visit<TParent, TValue>(FieldBinding<TParent, TValue> field);
}

/// <summary>Fills a column of values for a column of parents.</summary>
internal abstract class FieldBinding<TParent, TValue>(string name) : FieldBinding(name, typeof(TParent), typeof(TValue))
{
    /// <summary>Writes a value, or reports a failure to the context, for each of the first <paramref name="count"/> parents.</summary>
    public abstract ValueTask ResolveAsync(FieldContext context, TParent[] parents, int count, TValue[] values);

    public sealed override TResult Accept<TResult>(IFieldVisitor<TResult> visitor) => visitor.Visit(this);
}
