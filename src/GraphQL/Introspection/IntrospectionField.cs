using GraphQL.TypeSystem;

namespace GraphQL.Introspection;

/// <summary>
/// Reads a field of an introspection type: of the schema being asked about, a source object and coerced arguments. The value is null, a string
/// (also for enums), a bool, a source object of the field's type, or a list of either.
/// </summary>
public delegate object? IntrospectionField(GraphQLSchema schema, object? source, IReadOnlyDictionary<string, object?> arguments);
