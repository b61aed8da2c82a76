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

/// <summary>
/// Attaches a resolver to each field of an object type. The parent of a root type is <see cref="object"/>. A resolver may take its arguments as
/// a record: then their names and types are held against the schema at start, as those of an input object are.
/// </summary>
public sealed class ObjectBinding<TParent> : ObjectBinding
{
    internal ObjectBinding(string name) : base(name, typeof(TParent)) { }

    /// <summary>A value read off the parent.</summary>
    public ObjectBinding<TParent> Field<TValue>(string name, Func<TParent, TValue> read) =>
        With(new ProjectionField<TParent, TValue>(name, read));

    /// <summary>A value read off the parent that each receiver has as its own, where the parent is an event that goes to many.</summary>
    public ObjectBinding<TParent> Own<TValue>(string name, Func<TParent, TValue> read) =>
        With(new ProjectionField<TParent, TValue>(name, read) { IsReceivers = true });

    /// <summary>A value read off the parent with the field's arguments.</summary>
    public ObjectBinding<TParent> Field<TValue>(string name, Func<TParent, FieldContext, TValue> read) =>
        With(new ContextField<TParent, TValue>(name, read));

    /// <summary>A value read off the parent with the field's arguments as a record.</summary>
    public ObjectBinding<TParent> Field<TArguments, TValue>(string name, Func<TParent, TArguments, FieldContext, TValue> read)
    {
        var record = new RecordBinding(typeof(TArguments));
        return With(new ContextField<TParent, TValue>(name, (parent, context) => read(parent, context.ArgumentsAs<TArguments>(record), context)) { Arguments = record });
    }

    /// <summary>
    /// Values for all parents of a level in one call, in their order. The list of parents is lent for the call: copy what must outlive it.
    /// </summary>
    public ObjectBinding<TParent> Batch<TValue>(
        string name, Func<FieldContext, IReadOnlyList<TParent>, ValueTask<IReadOnlyList<TValue>>> resolve) =>
        With(new BatchField<TParent, TValue>(name, resolve));

    /// <summary>Values for all parents of a level in one call, with the field's arguments as a record.</summary>
    public ObjectBinding<TParent> Batch<TArguments, TValue>(
        string name, Func<TArguments, FieldContext, IReadOnlyList<TParent>, ValueTask<IReadOnlyList<TValue>>> resolve)
    {
        var record = new RecordBinding(typeof(TArguments));
        return With(new BatchField<TParent, TValue>(name, (context, parents) => resolve(context.ArgumentsAs<TArguments>(record), context, parents)) { Arguments = record });
    }

    /// <summary>A field of a root type.</summary>
    public ObjectBinding<TParent> Root<TValue>(string name, Func<FieldContext, ValueTask<TValue>> resolve) =>
        With(new RootField<TValue>(name, resolve));

    /// <summary>A field of a root type with its arguments as a record.</summary>
    public ObjectBinding<TParent> Root<TArguments, TValue>(string name, Func<TArguments, FieldContext, ValueTask<TValue>> resolve)
    {
        var record = new RecordBinding(typeof(TArguments));
        return With(new RootField<TValue>(name, context => resolve(context.ArgumentsAs<TArguments>(record), context)) { Arguments = record });
    }

    /// <summary>A field of the subscription root: each event is the field's value.</summary>
    /// <param name="eventId">What a client resumes from behind the event.</param>
    /// <param name="extensions">What the event's response tells in its extensions; null for nothing.</param>
    /// <param name="sharing">By what the answers to one event are the same for several receivers; left out, each has it executed.</param>
    public ObjectBinding<TParent> Stream<TEvent>(
        string name, Func<FieldContext, IAsyncEnumerable<TEvent>> source, Func<TEvent, string>? eventId = null,
        Func<TEvent, IReadOnlyDictionary<string, object?>?>? extensions = null, StreamSharing<TEvent>? sharing = null) =>
        With(new StreamField<TEvent>(name, source, eventId, extensions, sharing));

    private ObjectBinding<TParent> With(FieldBinding field)
    {
        Add(field);
        return this;
    }
}
