namespace GraphQL.Binding;

/// <summary>How CLR types are read as GraphQL types: which are lists, what their items are, and what they are called in messages.</summary>
internal static class ClrTypes
{
    /// <summary>The item type of a list; null for a type that is none. A string is none, nor is a dictionary.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type == typeof(string) || type == typeof(object))
        {
            return null;
        }
        if (type.IsArray)
        {
            return type.GetElementType();
        }
        var lists = type.GetInterfaces().Append(type)
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return lists.Select(face => face.GenericTypeArguments[0]).FirstOrDefault(item => !IsPair(item));
    }

    /// <summary>The type without <see cref="Nullable{T}"/> around it.</summary>
    public static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>The name as C# writes it.</summary>
    public static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return NameOf(inner) + "?";
        }
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }
        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>"
            : type.Name;
    }

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
}
