using GraphQL.TypeSystem;

namespace GraphQL.Tests.TypeSystem;

public sealed class TypeValidation
{
    [Theory]
    [InlineData("type A { f: Int }", "Query root type must be provided.")]
    [InlineData("schema { query: A, mutation: A } type A { f: Int }", "All root types must be different, \"A\" type is used as query and mutation root types. (1:39)")]
    [InlineData("schema { query: A } scalar A", "Query root type must be Object type, it cannot be A. (1:17)")]
    [InlineData("schema { query: A } schema { query: A } type A { f: Int }", "Must provide only one schema definition. (1:21) | There can be only one query type in schema. (1:10) (1:30)")]
    [InlineData("type Query { f: Int } type Query { g: Int }", "There can be only one type named \"Query\". (1:6) (1:28)")]
    [InlineData("type Query { f: Int f: Int }", "Field \"Query.f\" can only be defined once. (1:14) (1:21)")]
    [InlineData("type Query { f(a: Int a: Int): Int }", "Argument \"Query.f(a:)\" can only be defined once. (1:16) (1:23)")]
    [InlineData("type Query { f: E } enum E { A A }", "Enum value \"E.A\" can only be defined once. (1:30) (1:32)")]
    [InlineData("type Query { f: Nope }", "Unknown type \"Nope\". (1:17) | Type Query must define one or more fields. (1:6)")]
    [InlineData("type Query { f: Int } type __A { f: Int }", "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:28)")]
    [InlineData("type Query { f: Int } type A", "Type A must define one or more fields. (1:28)")]
    [InlineData("type Query { f: Int } enum E", "Enum type E must define one or more values. (1:28)")]
    [InlineData("type Query { f: Int } union U", "Union type U must define one or more member types. (1:29)")]
    [InlineData("type Query { f: Int } input I", "Input Object type I must define one or more fields. (1:29)")]
    [InlineData("type Query { f: I } input I { a: Int }", "The type of Query.f must be Output Type but got: I. (1:17)")]
    [InlineData("type Query { f(a: Query): Int }", "The type of Query.f(a:) must be Input Type but got: Query. (1:19)")]
    [InlineData("type Query { f: Int } union U = Query | Query", "Union type U can only include type Query once. (1:33) (1:41)")]
    [InlineData("type Query { f: Int } union U = Query | Int", "Union type U can only include Object types, it cannot include Int. (1:41)")]
    [InlineData("type Query implements Query { f: Int }", "Type Query must only implement Interface types, it cannot implement Query. (1:23)")]
    [InlineData("type Query implements I { f: Int } interface I { g: Int }", "Interface field I.g expected but Query does not provide it. (1:50) (1:6)")]
    [InlineData("type Query implements I { f: Int } interface I { f: Int! }", "Interface field I.f expects type Int! but Query.f is type Int. (1:50) (1:27)")]
    [InlineData("type Query implements I { f: Int } interface I { f(a: Int): Int }", "Interface field argument I.f(a:) expected but Query.f does not provide it. (1:52) (1:27)")]
    [InlineData("type Query implements I { f(a: Int!): Int } interface I { f(a: Int): Int }", "Interface field argument I.f(a:) expects type Int but Query.f(a:) is type Int!. (1:61) (1:29)")]
    [InlineData("type Query implements I { f(a: Int!): Int } interface I { f: Int }", "Argument \"Query.f(a:)\" must not be required type \"Int!\" if not provided by the Interface field \"I.f\". (1:29) (1:59)")]
    [InlineData("type Query implements I { f: Int } interface I implements J { f: Int } interface J { f: Int }", "Type Query must implement J because it is implemented by I. (1:6)")]
    [InlineData("type Query { f: I } interface I implements I { f: Int }", "Type I cannot implement itself because it would create a circular reference. (1:31)")]
    [InlineData("type Query implements I { f: Int @deprecated } interface I { f: Int }", "Interface field I.f is not deprecated, so implementation field Query.f must not be deprecated. (1:27)")]
    [InlineData("type Query { f(a: I): Int } input I { a: J! } input J { b: I! }", "Cannot reference Input Object \"I\" within itself through a series of non-null fields: \"a.b\". (1:39) (1:57)")]
    [InlineData("type Query { f(a: I): Int } input I @oneOf { a: Int! b: Int = 1 }", "OneOf input field I.a must be nullable. (1:46) | OneOf input field I.b cannot have a default value. (1:54)")]
    [InlineData("type Query { f(a: I): Int } input I @oneOf { a: I }", "OneOf Input Object I must have a field that does not lead back to it. (1:35)")]
    [InlineData("type Query { f(a: Int! @deprecated): Int }", "Required argument Query.f(a:) cannot be deprecated. (1:16)")]
    [InlineData("type Query { f(a: I): Int } input I { a: Int! @deprecated }", "Required input field I.a cannot be deprecated. (1:39)")]
    [InlineData("type Query { f(a: Int = \"x\"): Int }", "Query.f(a:) has invalid default value: Int cannot represent non-integer value: a string (1:25)")]
    [InlineData("type Query { f(a: I): Int } input I { a: I = {} }", "Invalid circular reference. The default value of Input Object field I.a references itself via the default values of: \"I.a\". (1:46)")]
    [InlineData("type Query { f: Int @nope }", "Unknown directive \"@nope\". (1:21)")]
    [InlineData("type Query @deprecated { f: Int }", "Directive \"@deprecated\" may not be used on OBJECT. (1:12)")]
    [InlineData("type Query { f: Int @deprecated @deprecated }", "The directive \"@deprecated\" can only be used once at this location. (1:21) (1:33)")]
    [InlineData("type Query { f: Int } scalar S @specifiedBy", "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided. (1:32)")]
    [InlineData("type Query { f: Int } scalar S @specifiedBy(url: 1, uri: 2)", "Unknown argument \"uri\" on directive \"@specifiedBy\". (1:53) | String cannot represent a non string value: 1 (1:50)")]
    [InlineData("type Query { f: Int } directive @d(a: Int @d) on ARGUMENT_DEFINITION", "Directive \"@d\" must not refer to itself. (1:34)")]
    [InlineData("type Query { f: Int } directive @d on FIELD | FIELD", "Directive \"@d\" names the location FIELD twice. (1:39) (1:47)")]
    [InlineData("type Query { f: Int } extend type Qery { g: Int }", "Cannot extend type \"Qery\" because it is not defined. Did you mean \"Query\"? (1:35)")]
    [InlineData("type Query { f: Int } extend input Query { g: Int }", "Cannot extend type \"Query\": its definition is of another kind. (1:1) (1:23)")]
    [InlineData("type Query { f: Int } { f }", "A schema has no operations or fragments. (1:23)")]
    [InlineData("type Query {", "Syntax Error: Expected Name, found <EOF>. (1:13)")]
    public void What_breaks_a_rule_of_section_3_is_refused(string sdl, string expected)
    {
        var errors = Assert.Throws<SchemaException>(() => GraphQLSchema.Parse(sdl)).Errors;
        Assert.Equal(expected, string.Join(" | ", errors));
    }

    [Theory]
    [InlineData("type Query implements I { f(a: Int, extra: Int): [Query!]! } interface I { f(a: Int): [J] } interface J { f(a: Int): [I] } extend type Query implements J")]
    [InlineData("type Query { f(a: I): Int } input I { a: I b: [I!]! c: J! = {} } input J { d: Int! = 1 @deprecated }")]
    [InlineData("type Query { f(a: I): Int } input I @oneOf { a: I b: Int }")]
    [InlineData("schema { query: A } type A { f: Int } type Mutation { f: Int }")]
    public void What_keeps_them_all_is_taken(string sdl) => Assert.NotNull(GraphQLSchema.Parse(sdl).Query);
}
