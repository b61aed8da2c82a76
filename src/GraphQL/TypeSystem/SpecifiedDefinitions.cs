using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>What every schema has without defining it (Appendix D): the built-in scalars and directives and the introspection types.</summary>
public static class SpecifiedDefinitions
{
    private const string Sdl = """
        scalar Int
        scalar Float
        scalar String
        scalar Boolean
        scalar ID

        "Directs the executor to include this field or fragment only when the `if` argument is true."
        directive @include("Included when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Directs the executor to skip this field or fragment when the `if` argument is true."
        directive @skip("Skipped when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks an element of a GraphQL schema as no longer supported."
        directive @deprecated(
          "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/)."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Exposes a URL that specifies the behavior of this scalar."
        directive @specifiedBy("The URL that specifies the behavior of this scalar." url: String!) on SCALAR

        "Indicates exactly one field must be supplied and this field must not be `null`."
        directive @oneOf on INPUT_OBJECT

        "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations."
        type __Schema {
          description: String
          "A list of all types supported by this server."
          types: [__Type!]!
          "The type that query operations will be rooted at."
          queryType: __Type!
          "If this server supports mutation, the type that mutation operations will be rooted at."
          mutationType: __Type
          "If this server supports subscription, the type that subscription operations will be rooted at."
          subscriptionType: __Type
          "A list of all directives supported by this server."
          directives: [__Directive!]!
        }

        "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "An enum describing what kind of type a given `__Type` is."
        enum __TypeKind {
          "Indicates this type is a scalar."
          SCALAR
          "Indicates this type is an object. `fields` and `interfaces` are valid fields."
          OBJECT
          "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."
          INTERFACE
          "Indicates this type is a union. `possibleTypes` is a valid field."
          UNION
          "Indicates this type is an enum. `enumValues` is a valid field."
          ENUM
          "Indicates this type is an input object. `inputFields` is a valid field."
          INPUT_OBJECT
          "Indicates this type is a list. `ofType` is a valid field."
          LIST
          "Indicates this type is a non-null. `ofType` is a valid field."
          NON_NULL
        }

        "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "A GraphQL-formatted string representing the default value for this input value."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies."
        enum __DirectiveLocation {
          QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION
          SCHEMA SCALAR OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION
        }
        """;

    private static readonly TypeFactory Factory = TypeFactory.OfSpecification(Parser.ParseSchema(Sdl));

    /// <summary>The types: first the scalars, then the introspection types.</summary>
    public static IReadOnlyList<NamedType> Types { get; } = Factory.Types;

    /// <summary>The directives: @include, @skip, @deprecated, @specifiedBy and @oneOf.</summary>
    public static IReadOnlyList<DirectiveDefinition> Directives { get; } = Factory.Directives;

    /// <summary>The field __typename, which every selection set has (section 4.1).</summary>
    public static FieldDefinition TypeNameField { get; } = new()
    {
        Name = "__typename",
        Description = "The name of the current Object type at runtime.",
        Type = new NonNullType(Type("String")),
    };

    /// <summary>The field __schema of the query root (section 4.2).</summary>
    public static FieldDefinition SchemaField { get; } = new()
    {
        Name = "__schema",
        Description = "Access the current type schema of this server.",
        Type = new NonNullType(Type("__Schema")),
    };

    /// <summary>The field __type of the query root (section 4.2).</summary>
    public static FieldDefinition TypeField { get; } = new()
    {
        Name = "__type",
        Description = "Request the type information of a single type.",
        Type = Type("__Type"),
        Arguments = [new InputValueDefinition { Name = "name", Type = new NonNullType(Type("String")) }],
    };

    /// <summary>Whether the specification defines a type or directive of this name.</summary>
    public static bool Has(NamedType type) => Types.Any(own => ReferenceEquals(own, type));

    /// <summary>Whether the specification defines this directive.</summary>
    public static bool Has(DirectiveDefinition directive) => Directives.Any(own => ReferenceEquals(own, directive));

    private static NamedType Type(string name) => Types.First(type => type.Name == name);
}
