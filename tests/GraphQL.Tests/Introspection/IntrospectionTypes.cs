using System.Text.Json;
using GraphQL.Introspection;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Introspection;

public sealed class IntrospectionTypes
{
    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse("""
        "Root" type Query { f(a: Int = 1, old: Int @deprecated): [Kind!]! gone: Int @deprecated(reason: "why") node: Node any: Any pick(by: Pick): Date }
        interface Node { id: ID! }
        type Thing implements Node { id: ID! }
        union Any = Thing
        enum Kind { A B @deprecated }
        input Pick @oneOf { a: Int old: Int @deprecated }
        scalar Date @specifiedBy(url: "https://example.com")
        directive @mark(x: Int = 2) repeatable on FIELD | ENUM_VALUE
        """);

    [Fact]
    public void Every_field_of_the_introspection_types_has_a_resolver_and_every_resolver_a_field()
    {
        var fields = Schema.Types.OfType<ObjectType>().Where(type => type.IsIntrospection).SelectMany(type => type.Fields.Select(field => (type, field))).ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, pair => Assert.NotNull(IntrospectionFields.Find(pair.type.Name, pair.field.Name)));
    }

    [Theory]
    [InlineData("Query", "{\"kind\":\"OBJECT\",\"name\":\"Query\",\"description\":\"Root\",\"fields\":[\"f\",\"node\",\"any\",\"pick\"],\"interfaces\":[]}")]
    [InlineData("Node", "{\"kind\":\"INTERFACE\",\"name\":\"Node\",\"fields\":[\"id\"],\"interfaces\":[],\"possibleTypes\":[\"Thing\"]}")]
    [InlineData("Any", "{\"kind\":\"UNION\",\"name\":\"Any\",\"possibleTypes\":[\"Thing\"]}")]
    [InlineData("Kind", "{\"kind\":\"ENUM\",\"name\":\"Kind\",\"enumValues\":[\"A\"]}")]
    [InlineData("Pick", "{\"kind\":\"INPUT_OBJECT\",\"name\":\"Pick\",\"inputFields\":[\"a\"],\"isOneOf\":true}")]
    [InlineData("Date", "{\"kind\":\"SCALAR\",\"name\":\"Date\",\"specifiedByURL\":\"https://example.com\"}")]
    public void A_type_shows_what_its_kind_has(string name, string expected)
    {
        string[] fields = ["kind", "name", "description", "specifiedByURL", "fields", "interfaces", "possibleTypes", "enumValues", "inputFields", "ofType", "isOneOf"];
        var shown = fields.Select(field => (field, value: Read("__Type", field, Schema.Type(name)))).Where(pair => pair.value is not null)
            .ToDictionary(pair => pair.field, pair => pair.value is IEnumerable<object> list ? list.Select(NameOf).ToArray() : pair.value);
        Assert.Equal(expected, JsonSerializer.Serialize(shown));
    }

    [Fact]
    public void Deprecated_members_are_shown_when_asked_for()
    {
        var all = new Dictionary<string, object?> { ["includeDeprecated"] = true };
        var fields = (IEnumerable<object>)IntrospectionFields.Find("__Type", "fields")!(Schema, Schema.Query, all)!;
        Assert.Equal(["f", "gone", "node", "any", "pick"], fields.Select(NameOf));
        Assert.Equal(true, Read("__Field", "isDeprecated", Schema.Query!.Field("gone")));
        Assert.Equal("why", Read("__Field", "deprecationReason", Schema.Query!.Field("gone")));
        Assert.Equal(["a"], ((IEnumerable<object>)Read("__Field", "args", Schema.Query!.Field("f"))!).Select(NameOf));
    }

    [Fact]
    public void Wrapped_types_unwrap_and_defaults_are_written_as_literals()
    {
        var type = Schema.Query!.Field("f")!.Type;
        Assert.Equal(("NON_NULL", null), (Read("__Type", "kind", type), Read("__Type", "name", type)));
        Assert.Equal("LIST", Read("__Type", "kind", Read("__Type", "ofType", type)));
        Assert.Equal("1", Read("__InputValue", "defaultValue", Schema.Query!.Field("f")!.Argument("a")));
    }

    [Fact]
    public void The_schema_shows_its_roots_and_directives()
    {
        Assert.Same(Schema.Query, Read("__Schema", "queryType", Schema));
        Assert.Null(Read("__Schema", "mutationType", Schema));
        Assert.Equal(["mark", "include", "skip", "deprecated", "specifiedBy", "oneOf"], ((IEnumerable<object>)Read("__Schema", "directives", Schema)!).Select(NameOf));
        Assert.Equal(["FIELD", "ENUM_VALUE"], (IEnumerable<string>)Read("__Directive", "locations", Schema.Directive("mark"))!);
        Assert.Same(Schema, IntrospectionFields.Schema(Schema, null, new Dictionary<string, object?>()));
        Assert.Same(Schema.Type("Any"), IntrospectionFields.Type(Schema, null, new Dictionary<string, object?> { ["name"] = "Any" }));
    }

    private static object? Read(string type, string field, object? source) =>
        IntrospectionFields.Find(type, field)!(Schema, source, new Dictionary<string, object?> { ["includeDeprecated"] = false });

    private static string NameOf(object member) => member is NamedType type ? type.Name : ((SchemaElement)member).Name;
}
