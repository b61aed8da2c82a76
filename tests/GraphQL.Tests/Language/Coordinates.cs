using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Language;

public sealed class Coordinates
{
    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse("""
        type Query { search(by: Search!): [Business] any: Any }
        input Search { name: String sort: Sort }
        enum Sort { NAME PLACE }
        type Business { id: ID }
        union Any = Business
        scalar Day
        directive @private(scope: String!) on FIELD_DEFINITION
        """);

    [Theory]
    [InlineData("Business", typeof(ObjectType))]
    [InlineData("Day", typeof(ScalarType))]
    [InlineData("Query.search", typeof(FieldDefinition))]
    [InlineData("Query.search(by:)", typeof(InputValueDefinition))]
    [InlineData("Search.name", typeof(InputValueDefinition))]
    [InlineData("Sort.PLACE", typeof(EnumValueDefinition))]
    [InlineData("@private", typeof(DirectiveDefinition))]
    [InlineData("@private(scope:)", typeof(InputValueDefinition))]
    [InlineData("@skip(if:)", typeof(InputValueDefinition))]
    [InlineData("__Type.fields(includeDeprecated:)", typeof(InputValueDefinition))]
    [InlineData("Business.__typename", typeof(FieldDefinition))]
    [InlineData("Query.__type(name:)", typeof(InputValueDefinition))]
    [InlineData("Nothing", null)]
    [InlineData("Nothing.at", null)]
    [InlineData("Business.name", null)]
    [InlineData("Business.__schema", null)]
    [InlineData("Query.search(for:)", null)]
    [InlineData("Query.find(by:)", null)]
    [InlineData("Search.name(by:)", null)]
    [InlineData("Sort.DATE", null)]
    [InlineData("Day.hour", null)]
    [InlineData("Any.id", null)]
    [InlineData("@public", null)]
    [InlineData("@public(scope:)", null)]
    [InlineData("@private(to:)", null)]
    public void A_coordinate_names_one_element_or_none(string text, Type? kind)
    {
        var coordinate = SchemaCoordinate.Parse(text);
        Assert.Equal(text, coordinate.ToString());
        Assert.Equal(kind, Schema.Resolve(coordinate)?.GetType());
    }

    [Fact]
    public void Coordinates_are_written_from_their_parts() => Assert.Equal(
        ["A", "A.b", "A.b(c:)", "@d", "@d(e:)"],
        new[]
        {
            SchemaCoordinate.OfType("A"), SchemaCoordinate.OfMember("A", "b"), SchemaCoordinate.OfMember("A", "b", "c"), SchemaCoordinate.OfDirective("d"),
            SchemaCoordinate.OfDirective("d", "e"),
        }.Select(coordinate => coordinate.ToString()));

    [Theory]
    [InlineData("", 1, "Expected Name in a schema coordinate, found <EOF>.")]
    [InlineData("A.", 3, "Expected Name in a schema coordinate, found <EOF>.")]
    [InlineData("A.b(c)", 6, "Expected \":\" in a schema coordinate, found \")\".")]
    [InlineData("A.b(c:d)", 7, "Expected \")\" in a schema coordinate, found \"d\".")]
    [InlineData("A b", 2, "Expected <EOF> in a schema coordinate, found \" \".")]
    [InlineData("A(b:)", 2, "Expected <EOF> in a schema coordinate, found \"(\".")]
    [InlineData("@d.e", 3, "Expected <EOF> in a schema coordinate, found \".\".")]
    [InlineData("A.b.c", 4, "Expected <EOF> in a schema coordinate, found \".\".")]
    [InlineData("1", 1, "Expected Name in a schema coordinate, found \"1\".")]
    [InlineData("😀", 1, "Expected Name in a schema coordinate, found \"😀\".")]
    public void What_is_no_coordinate_is_told_with_its_place(string text, int column, string message)
    {
        var error = Assert.Throws<GraphQLException>(() => SchemaCoordinate.Parse(text)).Error;
        Assert.Equal(($"Syntax Error: {message}", new SourceLocation(1, column)), (error.Message, error.Locations[0]));
    }
}
