using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.TypeSystem;

public sealed class Coercion
{
    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse("""
        type Query { f(int: Int, float: Float, text: String, id: ID, yes: Boolean, kind: Kind, range: Range, ranges: [Range!], pick: Pick, any: Any): Int }
        enum Kind { A B }
        scalar Any
        input Range { min: Int = 0 max: Int! inner: Range }
        input Pick @oneOf { a: Int b: String }
        """);

    [Theory]
    [InlineData("int", "5", "5")]
    [InlineData("int", "5.0", "5")]
    [InlineData("float", "5", "5")]
    [InlineData("id", "5", "\"5\"")]
    [InlineData("id", "\"x\"", "\"x\"")]
    [InlineData("kind", "\"A\"", "\"A\"")]
    [InlineData("range", "{\"max\":3}", "{\"min\":0,\"max\":3}")]
    [InlineData("range", "{\"max\":3,\"min\":null}", "{\"min\":null,\"max\":3}")]
    [InlineData("ranges", "{\"max\":3}", "[{\"min\":0,\"max\":3}]")]
    [InlineData("pick", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("any", "{\"a\":[1,99999999999,1.5,true,null]}", "{\"a\":[1,99999999999,1.5,true,null]}")]
    public void Json_becomes_what_the_type_has(string argument, string json, string expected)
    {
        var faults = new List<string>();
        Assert.Equal(expected, JsonSerializer.Serialize(Read(argument, json, faults)));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("int", "\"5\"", ": Int cannot represent non-integer value: a string")]
    [InlineData("int", "2147483648", ": Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("float", "1e999", ": Float cannot represent non numeric value: 1e999")]
    [InlineData("text", "1", ": String cannot represent a non string value: 1")]
    [InlineData("kind", "\"a\"", ": The string given is no value of the enum \"Kind\". Did you mean the enum value \"A\" or \"B\"?")]
    [InlineData("range", "{\"min\":\"110101194912310012\",\"mox\":1}", "min: Int cannot represent non-integer value: a string|: Expected value of type \"Range\" to include required field \"max\" of type \"Int!\".|: Expected value of type \"Range\" not to include unknown field \"mox\". Did you mean \"max\" or \"min\"?")]
    [InlineData("ranges", "[{\"max\":1},null,{\"max\":1,\"inner\":{}}]", "1: Expected value of non-null type \"Range!\" not to be null.|2.inner: Expected value of type \"Range\" to include required field \"max\" of type \"Int!\".")]
    [InlineData("pick", "{\"a\":1,\"b\":\"x\"}", ": Within OneOf Input Object type \"Pick\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("pick", "{}", ": Within OneOf Input Object type \"Pick\", exactly one field must be specified, and the value for that field must be non-null.")]
    public void What_is_wrong_is_told_with_its_path_and_never_repeats_texts(string argument, string json, string expected)
    {
        var faults = new List<string>();
        Read(argument, json, faults);
        Assert.Equal(expected, string.Join('|', faults));
    }

    [Theory]
    [InlineData("range", "{ max: $v }", "{\"min\":0,\"max\":7}")]
    [InlineData("range", "{ max: 1, min: $absent }", "{\"min\":0,\"max\":1}")]
    [InlineData("any", "[$v, $absent]", "[7,null]")]
    [InlineData("kind", "B", "\"B\"")]
    public void Literals_take_variables_in(string argument, string literal, string expected)
    {
        var variables = new Dictionary<string, object?> { ["v"] = 7, ["nothing"] = null };
        Assert.True(LiteralCoercion.TryRead(Parser.ParseValue(literal), TypeOf(argument), variables, out var value));
        Assert.Equal(expected, JsonSerializer.Serialize(value));
    }

    [Theory]
    [InlineData("range", "{ max: $absent }")]
    [InlineData("range", "{ max: $nothing }")]
    [InlineData("pick", "{ b: $nothing }")]
    [InlineData("kind", "C")]
    public void A_variable_without_a_value_where_one_is_needed_is_refused(string argument, string literal) =>
        Assert.False(LiteralCoercion.TryRead(
            Parser.ParseValue(literal), TypeOf(argument), new Dictionary<string, object?> { ["nothing"] = null }, out _));

    private static GraphType TypeOf(string argument) => Schema.Query!.Field("f")!.Argument(argument)!.Type;

    private static object? Read(string argument, string json, List<string> faults)
    {
        using var document = JsonDocument.Parse(json);
        return new JsonCoercion(null, (message, path) => faults.Add($"{string.Join('.', path)}: {message}")).Read(document.RootElement, TypeOf(argument));
    }
}
