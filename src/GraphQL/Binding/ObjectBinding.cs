namespace GraphQL.Binding;

/// <summary>What the values of an object type are in C#, and how its fields are read; the untyped half of <see cref="ObjectBinding{TParent}"/>.</summary>
public abstract class ObjectBinding
{
    private readonly Dictionary<string, FieldBinding> fields = [];
    private readonly List<string> twice = [];

    private protected ObjectBinding(string name, Type clrType)
    {
        Name = name;
        ClrType = clrType;
    }

    public string Name { get; }

    public Type ClrType { get; }

    internal IReadOnlyDictionary<string, FieldBinding> Fields => fields;

    /// <summary>The fields that were bound more than once.</summary>
    internal IReadOnlyList<string> Twice => twice;

    private protected void Add(FieldBinding field)
    {
        if (!fields.TryAdd(field.Name, field))
        {
            twice.Add(field.Name);
        }
    }
}

/// <summary>Attaches a resolver to each field of an object type. The parent of a root type is <see cref="object"/>.</summary>
public sealed class ObjectBinding<TParent> : ObjectBinding
{
    internal ObjectBinding(string name) : base(name, typeof(TParent)) { }

    /// <summary>A value read off the parent.</summary>
    public ObjectBinding<TParent> Field<TValue>(string name, Func<TParent, TValue> read) =>
        With(new ProjectionField<TParent, TValue>(name, read));

    /// <summary>A value read off the parent with the field's arguments.</summary>
    public ObjectBinding<TParent> Field<TValue>(string name, Func<TParent, FieldContext, TValue> read) =>
        With(new ContextField<TParent, TValue>(name, read));

    /// <summary>
    /// Values for all parents of a level in one call, in their order. The list of parents is lent for the call: copy what must outlive it.
    /// </summary>
    public ObjectBinding<TParent> Batch<TValue>(
        string name, Func<FieldContext, IReadOnlyList<TParent>, ValueTask<IReadOnlyList<TValue>>> resolve) =>
        With(new BatchField<TParent, TValue>(name, resolve));

    /// <summary>A field of a root type.</summary>
    public ObjectBinding<TParent> Root<TValue>(string name, Func<FieldContext, ValueTask<TValue>> resolve) =>
        With(new RootField<TValue>(name, resolve));

    /// <summary>A field of the subscription root: each event is the field's value; <paramref name="eventId"/> is what a client resumes from.</summary>
    public ObjectBinding<TParent> Stream<TEvent>(
        string name, Func<FieldContext, IAsyncEnumerable<TEvent>> source, Func<TEvent, string>? eventId = null) =>
        With(new StreamField<TEvent>(name, source, eventId));

    private ObjectBinding<TParent> With(FieldBinding field)
    {
        Add(field);
        return this;
    }
}
