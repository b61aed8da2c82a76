using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>The coerced arguments of a field; a CLR value is made of one when it is first asked for.</summary>
internal sealed class ArgumentValues(IReadOnlyDictionary<string, object?> coerced, ValueConversion conversion)
{
    private readonly object?[] converted = new object?[coerced.Count];
    private object? record;

    public static ArgumentValues None { get; } = new(new Dictionary<string, object?>(), new ValueConversion());

    public IReadOnlyDictionary<string, object?> All => coerced;

    public bool Has(string name) => coerced.ContainsKey(name);

    /// <summary>All of them as a record, which is made once.</summary>
    public T As<T>(RecordBinding binding)
    {
        if (record is T made)
        {
            return made;
        }
        var fresh = (T)binding.Create(coerced, conversion);
        record = fresh;
        return fresh;
    }

    public T Get<T>(string name)
    {
        if (!coerced.TryGetValue(name, out var value) || value is null)
        {
            return default!;
        }
        if (value is T ready)
        {
            return ready;
        }
        // The values are few and never change, so their order is a good enough place to keep what was made of them;
        // two requests that race for one make the same.
        var place = 0;
        foreach (var key in coerced.Keys)
        {
            if (key == name)
            {
                break;
            }
            place++;
        }
        if (converted[place] is T made)
        {
            return made;
        }
        var fresh = conversion.To(typeof(T), value);
        converted[place] = fresh;
        return (T)fresh!;
    }
}
