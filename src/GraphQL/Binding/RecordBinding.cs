using System.Reflection;

namespace GraphQL.Binding;

/// <summary>Makes a record of named values: constructor parameters and settable properties are filled by name.</summary>
internal class RecordBinding
{
    private readonly ConstructorInvoker constructor;
    private readonly Member[] parameters;
    private readonly (Member Member, PropertyInfo Property)[] properties;

    public RecordBinding(Type clrType)
    {
        ClrType = clrType;
        var chosen = clrType.GetConstructors()
            .Where(candidate => !IsCopy(candidate, clrType))
            .MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidOperationException($"{clrType.Name} has no public constructor.");
        constructor = ConstructorInvoker.Create(chosen);
        parameters = [.. chosen.GetParameters().Select(parameter => new Member(
            FieldNameOf(parameter.Name!), parameter.ParameterType, parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null))];
        var taken = parameters.Select(parameter => parameter.Field).ToHashSet();
        properties = [.. clrType.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && !taken.Contains(FieldNameOf(property.Name)))
            .Select(property => (new Member(FieldNameOf(property.Name), property.PropertyType, true, null), property))];
    }

    public Type ClrType { get; }

    /// <summary>Every member that can be filled: the name of what fills it and the member's type.</summary>
    public IEnumerable<(string Field, Type Type)> Members =>
        parameters.Concat(properties.Select(property => property.Member)).Select(member => (member.Field, member.Type));

    /// <summary>Constructor parameters without a default that nothing of these names fills.</summary>
    public IEnumerable<string> Unfilled(IEnumerable<string> names) =>
        parameters.Where(parameter => !parameter.MayBeAbsent).Select(parameter => parameter.Field).Except(names);

    public object Create(IReadOnlyDictionary<string, object?> fields, ValueConversion conversion)
    {
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = parameters[i].Read(fields, conversion);
        }
        var made = constructor.Invoke(arguments.AsSpan());
        foreach (var (member, property) in properties)
        {
            if (fields.ContainsKey(member.Field))
            {
                property.SetValue(made, member.Read(fields, conversion));
            }
        }
        return made;
    }

    private static bool IsCopy(ConstructorInfo candidate, Type type) =>
        candidate.GetParameters() is [var only] && only.ParameterType == type;

    private static string FieldNameOf(string member) => char.ToLowerInvariant(member[0]) + member[1..];

    private sealed record Member(string Field, Type Type, bool MayBeAbsent, object? Otherwise)
    {
        private readonly Type? optional = Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(Optional<>)
            ? Type.GenericTypeArguments[0]
            : null;

        public object? Read(IReadOnlyDictionary<string, object?> fields, ValueConversion conversion)
        {
            if (!fields.TryGetValue(Field, out var value))
            {
                return Otherwise ?? Empty(Type);
            }
            return optional is null
                ? conversion.To(Type, value) ?? Empty(Type)
                : Activator.CreateInstance(Type, conversion.To(optional, value) ?? Empty(optional));
        }

        private static object? Empty(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
