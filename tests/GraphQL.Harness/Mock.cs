using System.Text;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Harness;

/// <summary>An object of the mock: where it stands in the response, and what it is.</summary>
internal sealed record MockObject(string Path, string Type);

/// <summary>Values that follow from a seed and the place in the response alone, so that any two engines can be compared.</summary>
internal sealed class Mock(GraphQLSchema schema, string seed)
{
    /// <exception cref="GraphQLException">The place is one of those that fail.</exception>
    public object? Resolve(GraphType type, string path)
    {
        if (Hash(path + "#e") % 25 == 0)
        {
            throw new GraphQLException(new GraphQLError("boom " + path));
        }
        var isNull = type.IsNullable ? Hash(path + "#n") % 10 == 0 : Hash(path + "#x") % 40 == 0;
        return isNull ? null : Value(type.Nullable, path);
    }

    private object Value(GraphType type, string path)
    {
        var hash = Hash(path);
        switch (type)
        {
            case ListType list:
                return Enumerable.Range(0, (int)(Hash(path + "#l") % 4)).Select(i => Item(list.OfType, $"{path}.{i}")).ToArray();
            case EnumType options:
                return options.Values[(int)(hash % (uint)options.Values.Count)].Name;
            case ObjectType found:
                return new MockObject(path, found.Name);
            case CompositeType found:
                var members = schema.PossibleTypes(found).Select(member => member.Name).Order(StringComparer.Ordinal).ToList();
                return new MockObject(path, members[(int)(Hash(path + "#t") % (uint)members.Count)]);
            default:
                return Scalar(type.Named.Name, hash);
        }
    }

    private static object Scalar(string name, uint hash) => name switch
    {
        "Int" => (int)(hash % 2001) - 1000,
        "Float" => ((int)(hash % 4001) - 2000) / 8.0,
        "String" => $"s{hash % 1000}",
        "Boolean" => hash % 2 == 1,
        "ID" => $"id{hash % 100}",
        _ => new Dictionary<string, object?> { ["k"] = (int)(hash % 10) },
    };

    private object? Item(GraphType type, string path)
    {
        try
        {
            return Resolve(type, path);
        }
        catch (GraphQLException failure)
        {
            return failure.Error;
        }
    }

    private uint Hash(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var value in Encoding.UTF8.GetBytes($"{seed}|{text}"))
        {
            hash = unchecked((hash ^ value) * 0x01000193u);
        }
        return hash;
    }
}
