using GraphQL.TypeSystem;
using static GraphQL.Introspection.IntrospectionFields;

namespace GraphQL.Introspection;

/// <summary>The fields of __Schema (section 4.2.1) and __Type (section 4.2.2).</summary>
internal static class TypeFields
{
    public static (string Type, string Field, IntrospectionField Read)[] All { get; } =
    [
        Of<GraphQLSchema>("__Schema", "description", schema => schema.Description),
        Of<GraphQLSchema>("__Schema", "types", schema => schema.Types),
        Of<GraphQLSchema>("__Schema", "queryType", schema => schema.Query),
        Of<GraphQLSchema>("__Schema", "mutationType", schema => schema.Mutation),
        Of<GraphQLSchema>("__Schema", "subscriptionType", schema => schema.Subscription),
        Of<GraphQLSchema>("__Schema", "directives", schema => schema.Directives),
        Of<GraphType>("__Type", "kind", Kind),
        Of<GraphType>("__Type", "name", type => (type as NamedType)?.Name),
        Of<GraphType>("__Type", "description", type => (type as NamedType)?.Description),
        Of<GraphType>("__Type", "specifiedByURL", type => (type as ScalarType)?.SpecifiedByUrl),
        ("__Type", "fields", (_, type, arguments) => type is ObjectType or InterfaceType ? Current(((CompositeType)type).Fields, arguments) : null),
        Of<GraphType>("__Type", "interfaces", type => type is ObjectType or InterfaceType ? ((CompositeType)type).Interfaces : null),
        ("__Type", "possibleTypes", (schema, type, _) => type is InterfaceType or UnionType ? schema.PossibleTypes((CompositeType)type) : null),
        ("__Type", "enumValues", (_, type, arguments) => type is EnumType options ? Current(options.Values, arguments) : null),
        ("__Type", "inputFields", (_, type, arguments) => type is InputObjectType input ? Current(input.Fields, arguments) : null),
        Of<GraphType>("__Type", "ofType", type => (type as ListType)?.OfType ?? (type as NonNullType)?.OfType),
        Of<GraphType>("__Type", "isOneOf", type => (type as InputObjectType)?.IsOneOf),
    ];

    private static string Kind(GraphType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
