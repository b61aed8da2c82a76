using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

public sealed class SchemaDiffTests
{
    private const string Query = "type Query { a: Int } ";

    [Theory]
    [InlineData("type T { a: Int, b: Int }", "type T { a: Int }", "Breaking `T.b` field removed")]
    [InlineData("type T { a: Int }", "", "Breaking `T` type removed")]
    [InlineData("type T { a: Int }", "input T { a: Int }", "Breaking `T` is of another kind")]
    [InlineData("enum E { A B }", "enum E { A }", "Breaking `E.B` value removed")]
    [InlineData("type T { f(x: Int): Int }", "type T { f: Int }", "Breaking `T.f(x:)` argument removed")]
    [InlineData("type T { f: Int }", "type T { f(x: Int!): Int }", "Breaking `T.f(x:)` required argument added")]
    [InlineData("input I { a: Int }", "input I { a: Int, b: Int! }", "Breaking `I.b` required input field added")]
    [InlineData("input I { a: Int, b: Int }", "input I { a: Int }", "Breaking `I.b` input field removed")]
    [InlineData("input I { a: Int, b: Int }", "input I @oneOf { a: Int, b: Int }", "Breaking `I` takes exactly one field")]
    [InlineData("type T { a: Int! }", "type T { a: Int }", "Breaking `T.a` is Int, not Int!")]
    [InlineData("type T { a: [Int!] }", "type T { a: [Int] }", "Breaking `T.a` is [Int], not [Int!]")]
    [InlineData("type T { a: Int }", "type T { a: [Int] }", "Breaking `T.a` is [Int], not Int")]
    [InlineData("type T { a: Int }", "type T { a: String }", "Breaking `T.a` is String, not Int")]
    [InlineData("input I { a: Int }", "input I { a: Int! }", "Breaking `I.a` is Int!, not Int")]
    [InlineData("input I { a: Int! = 1 }", "input I { a: Int! }", "Breaking `I.a` has the default none, not 1")]
    [InlineData("type T { a: Int } type S { a: Int } union U = T | S", "type T { a: Int } type S { a: Int } union U = T", "Breaking `U` member S removed")]
    [InlineData("interface N { a: Int } type T implements N { a: Int }", "interface N { a: Int } type T { a: Int }", "Breaking `T` interface N removed")]
    [InlineData("directive @d on FIELD", "", "Breaking `@d` directive removed")]
    [InlineData("directive @d on FIELD | QUERY", "directive @d on QUERY", "Breaking `@d` location FIELD removed")]
    [InlineData("directive @d repeatable on FIELD", "directive @d on FIELD", "Breaking `@d` stands once in a place")]
    [InlineData("directive @d on FIELD", "directive @d(x: Int!) on FIELD", "Breaking `@d(x:)` required argument added")]
    public void What_an_operation_rested_on_is_breaking_when_it_goes(string old, string now, string change) => Check(old, now, change);

    [Theory]
    [InlineData("enum E { A }", "enum E { A B }", "Dangerous `E.B` value added")]
    [InlineData("type T { a: Int } type S { a: Int } union U = T", "type T { a: Int } type S { a: Int } union U = T | S", "Dangerous `U` member S added")]
    [InlineData("interface N { a: Int } type T { a: Int }", "interface N { a: Int } type T implements N { a: Int }", "Dangerous `T` interface N added")]
    [InlineData("type T { f(x: Int = 1): Int }", "type T { f(x: Int = 2): Int }", "Dangerous `T.f(x:)` has the default 2, not 1")]
    public void What_a_client_has_not_heard_of_is_dangerous(string old, string now, string change) => Check(old, now, change);

    [Theory]
    [InlineData("", "type T { a: Int }", "Safe `T` type added")]
    [InlineData("type T { a: Int }", "type T { a: Int, b: Int! }", "Safe `T.b` field added")]
    [InlineData("type T { a: Int }", "type T { a: Int! }", "Safe `T.a` is Int!, not Int")]
    [InlineData("type T { f: Int }", "type T { f(x: Int): Int }", "Safe `T.f(x:)` argument added")]
    [InlineData("type T { f: Int }", "type T { f(x: Int! = 1): Int }", "Safe `T.f(x:)` argument added")]
    [InlineData("input I { a: Int! }", "input I { a: Int }", "Safe `I.a` is Int, not Int!")]
    [InlineData("input I { a: Int }", "input I { a: Int, b: [Int!] }", "Safe `I.b` input field added")]
    [InlineData("input I @oneOf { a: Int, b: Int }", "input I { a: Int, b: Int }", "Safe `I` takes several fields at once")]
    [InlineData("type T { a: Int }", "type T { a: Int @deprecated(reason: \"2026-01-01: b\") }", "Safe `T.a` deprecated: 2026-01-01: b")]
    [InlineData("directive @d on FIELD", "directive @d on FIELD | QUERY", "Safe `@d` location QUERY added")]
    public void The_rest_is_safe(string old, string now, string change) => Check(old, now, change);

    [Theory]
    [InlineData("\"Old.\" type T { b: Int, a: Int }", "\"New.\" type T { a: Int, b: Int }")]
    [InlineData("type T { f(x: Int = 1): Int }", "type T { f(x: Int=1): Int } # the same")]
    public void Words_and_order_are_no_change(string old, string now) => Check(old, now);

    [Fact]
    public void A_new_interface_of_a_type_is_no_danger_where_nobody_can_have_asked_for_it() =>
        Check("type T { a: Int }", "interface N { a: Int } type T implements N { a: Int }", "Safe `T` interface N added", "Safe `N` type added");

    private static void Check(string old, string now, params string[] changes) => Assert.Equal(
        changes, SchemaDiff.Between(GraphQLSchema.Parse(Query + old), GraphQLSchema.Parse(Query + now)).Select(change => change.ToString()));
}
