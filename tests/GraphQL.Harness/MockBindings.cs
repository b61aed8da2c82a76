using System.Buffers;
using System.Text;
using GraphQL.Binding;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Harness;

/// <summary>Binds any schema to the mock, whose seed is the request's state.</summary>
internal static class MockBindings
{
    public static BoundSchema Of(GraphQLSchema schema) => Bindings.Bind(schema, bind =>
    {
        foreach (var type in schema.Types.Where(type => !type.IsIntrospection))
        {
            Bind(bind, schema, type);
        }
    });

    private static void Bind(Bindings bind, GraphQLSchema schema, NamedType type)
    {
        switch (type)
        {
            case ObjectType root when root == schema.Query || root == schema.Mutation:
                Fields(bind.Object<object>(type.Name), root, _ => "");
                break;
            case ObjectType root when root == schema.Subscription:
                Streams(bind.Object<object>(type.Name), root);
                break;
            case ObjectType found:
                Fields(bind.Object<MockObject>(type.Name), found, parent => parent.Path + ".");
                break;
            case InterfaceType:
                bind.Interface<MockObject>(type.Name, value => value.Type);
                break;
            case UnionType:
                bind.Union<MockObject>(type.Name, value => value.Type);
                break;
            case EnumType or InputObjectType:
                bind.Untyped(type.Name);
                break;
            case ScalarType { IsBuiltIn: false }:
                bind.AnyScalar(type.Name);
                break;
        }
    }

    private static void Fields<T>(ObjectBinding<T> binding, ObjectType type, Func<T, string> pathOf)
    {
        foreach (var field in type.Fields)
        {
            binding.Field(field.Name, (parent, context) => Value(context, pathOf(parent)));
        }
    }

    private static void Streams(ObjectBinding<object> binding, ObjectType type)
    {
        foreach (var field in type.Fields)
        {
            binding.Stream(field.Name, One);
        }
    }

    private static async IAsyncEnumerable<object?> One(FieldContext context)
    {
        await Task.CompletedTask;
        yield return Value(context, "");
    }

    private static object? Value(FieldContext context, string before) => context.Definition.Name switch
    {
        "echo" => Canonical(context.Arguments),
        "json" when context.Has("v") => context.Argument<object?>("v"),
        _ => context.State<Mock>().Resolve(context.Definition.Type, before + context.ResponseName),
    };

    private static string Canonical(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        JsonValue.Write(ref output, Sorted(value));
        output.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static object? Sorted(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => (object)new SortedDictionary<string, object?>(
            fields.ToDictionary(field => field.Key, field => Sorted(field.Value)), StringComparer.Ordinal),
        object?[] items => items.Select(Sorted).ToArray(),
        _ => value,
    };
}
