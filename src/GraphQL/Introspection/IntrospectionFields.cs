using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Introspection;

/// <summary>
/// The resolvers of section 4. The sources are the schema itself: __Schema is a <see cref="GraphQLSchema"/>, __Type a <see cref="GraphType"/>,
/// __Field a <see cref="FieldDefinition"/>, __InputValue an <see cref="InputValueDefinition"/>, __EnumValue an
/// <see cref="EnumValueDefinition"/>, __Directive a <see cref="DirectiveDefinition"/>; __TypeKind and __DirectiveLocation are their names.
/// The fields __schema and __type of the query root take any source.
/// </summary>
public static class IntrospectionFields
{
    private static readonly FrozenDictionary<(string Type, string Field), IntrospectionField> All =
        TypeFields.All.Concat(MemberFields.All).ToFrozenDictionary(field => (field.Type, field.Field), field => field.Read);

    /// <summary>__schema, on the query root.</summary>
    public static IntrospectionField Schema { get; } = (schema, _, _) => schema;

    /// <summary>__type(name:), on the query root.</summary>
    public static IntrospectionField Type { get; } = (schema, _, arguments) => arguments["name"] is string name ? schema.Type(name) : null;

    /// <summary>The resolver of a field of an introspection type, or null when there is no such field.</summary>
    public static IntrospectionField? Find(string type, string field) => All.GetValueOrDefault((type, field));

    /// <summary>The resolver of __schema or __type on the query root; null for any other name.</summary>
    public static IntrospectionField? FindRoot(string field) => field switch
    {
        "__schema" => Schema,
        "__type" => Type,
        _ => null,
    };

    // A field of an introspection type whose source is a T.
    internal static (string Type, string Field, IntrospectionField Read) Of<T>(string type, string field, Func<T, object?> read) =>
        (type, field, (_, source, _) => read((T)source!));

    // Members that may be deprecated, of which the caller must ask for the deprecated ones.
    internal static object Current<T>(IReadOnlyList<T> members, IReadOnlyDictionary<string, object?> arguments) where T : SchemaElement =>
        arguments.GetValueOrDefault("includeDeprecated") is true ? members : members.Where(member => member.DeprecationReason is null).ToList();
}
