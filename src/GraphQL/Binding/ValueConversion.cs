using System.Collections.Concurrent;
using System.Globalization;
using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>Makes CLR values of coerced ones: lists of the element type asked for, records of input objects, scalars and enums of their names, wider numbers.</summary>
internal sealed class ValueConversion
{
    private readonly Dictionary<Type, InputBinding> inputs = [];
    private readonly Dictionary<Type, Func<object, object?>> leaves = [];
    private readonly Dictionary<Type, ScalarBinding> scalars = [];
    private readonly ConcurrentDictionary<Type, Type?> elements = new();

    public void Add(InputBinding binding) => inputs[binding.ClrType] = binding;

    public void Add(ScalarBinding binding)
    {
        if (leaves.TryAdd(binding.ClrType, binding.Read))
        {
            scalars.Add(binding.ClrType, binding);
        }
    }

    public void Add(EnumBinding binding) => leaves.TryAdd(binding.ClrType, name => binding.Read((string)name));

    public object? To(Type target, object? value)
    {
        if (value is null || target.IsInstanceOfType(value) && value is not object?[])
        {
            return value;
        }
        var type = Nullable.GetUnderlyingType(target) ?? target;
        return value switch
        {
            InputObject fields when inputs.TryGetValue(type, out var binding) => binding.Create(fields, this),
            string when leaves.TryGetValue(type, out var read) => read(value),
            object?[] items when ElementOf(type) is { } element => List(items, element, type),
            int or long or double when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
            _ when type.IsInstanceOfType(value) => value,
            _ => throw new InvalidCastException($"A {value.GetType().Name} cannot be read as {target.Name}."),
        };
    }

    private object List(object?[] items, Type element, Type target)
    {
        if (target.IsAssignableFrom(typeof(object?[])) && element == typeof(object))
        {
            return items;
        }
        var array = scalars.TryGetValue(element, out var scalar) && scalar.ReadAll(items) is { } all ? all : Each(items, element);
        return target.IsInstanceOfType(array)
            ? array
            : Activator.CreateInstance(target, array) ?? throw new InvalidCastException($"A list cannot be read as {target.Name}.");
    }

    private Array Each(object?[] items, Type element)
    {
        var array = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            array.SetValue(To(element, items[i]), i);
        }
        return array;
    }

    private Type? ElementOf(Type type) => elements.GetOrAdd(type, ClrTypes.ElementOf);
}
