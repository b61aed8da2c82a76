using System.Collections.Concurrent;
using GraphQL.Introspection;
using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>A schema with a resolver behind every field: what the executor runs.</summary>
public sealed class BoundSchema
{
    private readonly BindingTable table;
    private readonly ConcurrentDictionary<Type, string?> objectOfType = new();

    internal BoundSchema(GraphQLSchema schema, BindingTable table)
    {
        Schema = schema;
        this.table = table;
        Conversion = new ValueConversion();
        foreach (var input in table.Inputs.Values)
        {
            Conversion.Add(input);
        }
        foreach (var scalar in table.Scalars.Values)
        {
            Conversion.Add(scalar);
        }
        foreach (var one in table.Enums.Values)
        {
            Conversion.Add(one);
        }
    }

    public GraphQLSchema Schema { get; }

    internal ValueConversion Conversion { get; }

    /// <summary>Refuses texts that the program does not take, and values of custom scalars that their bindings cannot read; validation uses it, so that a wrong date is refused with its place.</summary>
    public string? Check(ScalarType type, object? neutral) => type.IsBuiltIn
        ? neutral is string text ? table.TextRefusal?.Invoke(text) : null
        : neutral is null || !table.Scalars.TryGetValue(type.Name, out var scalar) || scalar.Accepts(neutral) ? null : "";

    /// <summary>How a field gets its values; one of introspection tells of the view that it is asked through.</summary>
    internal FieldBinding Field(ObjectType type, string field, GraphQLSchema view)
    {
        var introspection = type.IsIntrospection ? IntrospectionFields.Find(type.Name, field) : IntrospectionFields.FindRoot(field);
        return introspection is null
            ? table.Objects[type.Name].Fields[field]
            : new ContextField<object, object?>(field, (source, context) => introspection(view, source, context.Arguments));
    }

    /// <summary>The CLR type of an object type's values; the introspection types' are the schema's own parts.</summary>
    public Type ClrTypeOf(ObjectType type) => type.IsIntrospection ? typeof(object) : table.Objects[type.Name].ClrType;

    internal ScalarBinding? Scalar(string name) => table.Scalars.GetValueOrDefault(name);

    internal EnumBinding? Enum(string name) => table.Enums.GetValueOrDefault(name);

    /// <summary>ResolveAbstractType (section 6.4.3): the name of the object type that a value is; null when nothing tells.</summary>
    internal string? ObjectTypeOf(string abstractType, object value) =>
        table.Abstracts[abstractType].TypeOf is { } typeOf ? typeOf(value) : objectOfType.GetOrAdd(value.GetType(), Nearest);

    private string? Nearest(Type type)
    {
        for (var candidate = type; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
        {
            if (table.Objects.Values.FirstOrDefault(binding => binding.ClrType == candidate) is { } binding)
            {
                return binding.Name;
            }
        }
        return table.Objects.Values.FirstOrDefault(binding => binding.ClrType.IsInterface && binding.ClrType.IsAssignableFrom(type))?.Name;
    }
}
