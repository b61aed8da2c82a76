using GraphQL.Binding;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Binding;

public sealed class BindingCheckTests
{
    [Fact]
    public void A_binding_that_fits_is_taken()
    {
        Check("type Query { a: Int }", bind => bind.Object<object>("Query").Field("a", _ => 1));
        Check("type Query { a(p: P): [E!] } enum E { ONE OTHER_B1 REG38 } input P { id: ID! many: [E!] }", bind =>
        {
            bind.Enum<E>("E");
            bind.Input<P>("P");
            bind.Object<object>("Query").Field("a", IReadOnlyList<E> (_) => []);
        });
    }

    [Fact]
    public void Everything_that_is_missing_is_listed_at_once() => Check(
        "scalar Day enum E { A } input P { a: Int } interface I { a: Int } union U = T type T implements I { a: Int b: Int } type Query { t(p: P): T u: U i: I e: E d: Day }",
        bind => bind.Object<object>("Query").Field("e", _ => "A"),
        "Day: expected a binding of the scalar; found none",
        "E: expected a binding of the enum; found none",
        "P: expected a binding of the input object; found none",
        "I: expected a binding of the interface; found none",
        "U: expected a binding of the union; found none",
        "T: expected a binding of the object type; found none",
        "Query.t: expected T; found no resolver",
        "Query.u: expected U; found no resolver",
        "Query.i: expected I; found no resolver",
        "Query.d: expected Day; found no resolver");

    [Theory]
    [InlineData("Int", "Int32 or Int16 or Byte or Int64 for Int")]
    [InlineData("[Int!]!", "a list for [Int!]!")]
    [InlineData("Boolean", "Boolean for Boolean")]
    public void A_resolver_of_the_wrong_type_is_told_with_what_was_expected(string type, string expected) =>
        Check($"type Query {{ a: {type} }}", bind => bind.Object<object>("Query").Field("a", _ => "text"), $"Query.a: expected {expected}; found String");

    [Fact]
    public void What_the_schema_does_not_know_is_told() => Check(
        "type Query { a: Int }",
        bind =>
        {
            bind.Object<object>("Query").Field("a", _ => 1).Field("a", _ => 2).Field("b", _ => 1);
            bind.Object<P>("Other");
            bind.Enum<E>("E");
            bind.Input<P>("P");
        },
        "P: expected a type of that kind in the schema; found a binding of P",
        "Query.b: expected a field of the schema; found a resolver for an unknown field",
        "Query.a: expected one resolver; found another one",
        "Other: expected a type of that kind in the schema; found a binding of P",
        "E: expected a type of that kind in the schema; found a binding of E");

    [Fact]
    public void An_enum_must_agree_both_ways() => Check(
        "type Query { e: E } enum E { ONE OTHER_B1 TWO }",
        bind =>
        {
            bind.Enum<E>("E");
            bind.Object<object>("Query").Field("e", E? (_) => null);
        },
        "E.TWO: expected a member of the schema's name in PascalCase; found none in E",
        "E.REG38: expected a value of the schema; found an unknown member of E");

    [Fact]
    public void An_input_record_must_have_a_member_for_each_field_and_no_field_missing() => Check(
        "type Query { e(p: P): Int } input P { many: [Int!] more: Int }",
        bind =>
        {
            bind.Input<P>("P");
            bind.Object<object>("Query").Field("e", _ => 1);
        },
        "P.many: expected Int32 or Int16 or Byte or Int64 for [Int!]; found IReadOnlyList<E>",
        "P.more: expected Int; found no member of P",
        "P.id: expected a field of the schema; found a required member of P");

    [Fact]
    public void Members_of_a_union_that_share_a_type_need_a_function() => Check(
        "type Query { u: U } union U = A | B type A { a: Int } type B { b: Int }",
        bind =>
        {
            bind.Union<object>("U");
            bind.Object<P>("A").Field("a", _ => 1);
            bind.Object<P>("B").Field("b", _ => 1);
            bind.Object<object>("Query").Field("u", object? (_) => null);
        },
        "U: expected a CLR type of its own for each member, or a function that names the type; found A and B are all P");

    [Fact]
    public void A_subscription_field_is_a_stream_and_no_other_is() => Check(
        "type Query { a: Int } type Subscription { b: Int }",
        bind =>
        {
            bind.Object<object>("Query").Stream("a", _ => AsyncEnumerable.Empty<int>());
            bind.Object<object>("Subscription").Field("b", _ => 1);
        },
        "Query.a: expected a value; found a stream",
        "Subscription.b: expected a stream; found a value");

    private static void Check(string sdl, Action<Bindings> declare, params string[] faults)
    {
        var schema = GraphQLSchema.Parse(sdl);
        if (faults.Length == 0)
        {
            Assert.Same(schema, Bindings.Bind(schema, declare).Schema);
            return;
        }
        var refused = Assert.Throws<BindingException>(() => Bindings.Bind(schema, declare));
        Assert.Equal(faults, refused.Faults.Select(fault => fault.ToString()));
    }

    private enum E { One, OtherB1, Reg38 }

    private sealed record P(string Id, IReadOnlyList<E>? Many);
}
