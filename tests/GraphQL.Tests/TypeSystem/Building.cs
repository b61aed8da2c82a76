using GraphQL.TypeSystem;

namespace GraphQL.Tests.TypeSystem;

public sealed class Building
{
    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse("""
        "All of it."
        schema @share(with: [A]) { query: Root }
        directive @share(with: [Who!]!, reach: Int! = 3, bodies: [Who!]) repeatable on SCHEMA | FIELD_DEFINITION | OBJECT
        enum Who { A B @deprecated }
        type Root implements Node { id: ID! f(a: Range = { max: 1 }): Thing @share(with: [A, B], reach: 1) @share(with: B) }
        extend type Root @share(with: []) { g: [Root!]! }
        interface Node { id: ID! }
        union Thing = Root | Other
        type Other implements Node { id: ID! }
        input Range { min: Int = 0 max: Int! inner: Range = null color: Who = B }
        scalar Date @specifiedBy(url: "https://example.com")
        """);

    [Fact]
    public void Members_come_in_the_order_of_the_text_extensions_after() =>
        Assert.Equal(["id", "f", "g"], ((ObjectType)Schema.Type("Root")!).Fields.Select(field => field.Name));

    [Fact]
    public void Applied_directives_have_coerced_arguments_and_defaults()
    {
        var applied = Schema.Query!.Field("f")!.AppliedDirectives;
        Assert.Equal(["A", "B"], Assert.IsType<object?[]>(applied[0]["with"]));
        Assert.Equal((1, 3), (applied[0]["reach"], applied[1]["reach"]));
        Assert.False(applied[1].Arguments.ContainsKey("bodies"));
        Assert.Equal("All of it.", Schema.Description);
        Assert.Single(Schema.AppliedDirectives);
        Assert.Single(Schema.Query.AppliedDirectives);
    }

    [Fact]
    public void Defaults_are_coerced_with_the_defaults_inside_them()
    {
        var value = Assert.IsType<InputObject>(Schema.Query!.Field("f")!.Argument("a")!.Default);
        Assert.Equal(new Dictionary<string, object?> { ["min"] = 0, ["max"] = 1, ["inner"] = null, ["color"] = "B" }, value);
    }

    [Fact]
    public void Deprecation_and_the_scalar_s_specification_are_read_from_their_directives()
    {
        Assert.Equal("No longer supported", ((EnumType)Schema.Type("Who")!).Value("B")!.DeprecationReason);
        Assert.Equal("https://example.com", ((ScalarType)Schema.Type("Date")!).SpecifiedByUrl);
    }

    [Fact]
    public void Possible_types_and_sub_types_are_known()
    {
        var node = (CompositeType)Schema.Type("Node")!;
        Assert.Equal(["Root", "Other"], Schema.PossibleTypes(node).Select(type => type.Name));
        Assert.True(Schema.IsSubType(Schema.Query!, (CompositeType)Schema.Type("Thing")!));
        Assert.False(Schema.IsSubType(node, Schema.Query!));
    }

    [Fact]
    public void A_built_in_scalar_that_nothing_refers_to_is_left_out()
    {
        Assert.Null(Schema.Type("Float"));
        Assert.NotNull(Schema.Type("ID"));
    }
}
