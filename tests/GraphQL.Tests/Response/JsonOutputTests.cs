using System.Buffers;
using System.Text;
using GraphQL.Response;

namespace GraphQL.Tests.Response;

public sealed class JsonOutputTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("医保 é", "\"医保 é\"")]
    [InlineData("\"\\/\b\f\n\r\t\u0001\u001f", "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\"")]
    [InlineData("😀 and 😀", "\"😀 and 😀\"")]
    public void Text_is_escaped_where_it_must_be_and_nowhere_else(string text, string json) => Check(json, text);

    [Fact]
    public void Text_of_any_length_is_escaped_wherever_the_special_character_stands()
    {
        foreach (var special in "\"\\\u0000\u001F\u0020\u007E\u007F\u0080é医")
        {
            for (var length = 1; length < 40; length++)
            {
                for (var at = 0; at < length; at++)
                {
                    var text = string.Create(length, (special, at), static (chars, given) =>
                    {
                        chars.Fill('x');
                        chars[given.at] = given.special;
                    });
                    var escaped = special switch { '"' or '\\' => $"\\{special}", < ' ' => $"\\u{(int)special:x4}", _ => special.ToString() };
                    Check($"\"{text.Replace(special.ToString(), escaped, StringComparison.Ordinal)}\"", text);
                }
            }
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() => Check("\"a\uFFFDb\uFFFD\"", "a\uD800b\uDC00");

    [Fact]
    public void Long_texts_are_whole()
    {
        var text = string.Concat(Enumerable.Repeat("医\"x", 20_000));
        Check($"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", text);
    }

    [Fact]
    public void Surrogate_pairs_are_never_cut()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 10_000));
        Check($"\"{text}\"", text);
    }

    [Fact]
    public void Numbers_are_as_short_as_they_can_be()
    {
        Check("[0,-1,9223372036854775807,0.1,1000,-2.25,0.0015,12.50]", new object[] { 0, -1, long.MaxValue, 0.1, 1e3, -2.25, 1.5E-3, 12.50m });
        Check("0", -0.0);
    }

    [Fact]
    public void Dictionaries_and_lists_nest() => Check(
        "{\"a\":[null,true,{}],\"b\":[]}",
        new Dictionary<string, object?> { ["a"] = new object?[] { null, true, new Dictionary<string, object?>() }, ["b"] = Array.Empty<object>() });

    [Fact]
    public void An_error_leaves_out_what_it_does_not_have()
    {
        var buffer = new ArrayBufferWriter<byte>();
        ErrorsJson.WriteResponse(buffer,
        [
            new GraphQLError("plain"),
            GraphQLError.Of("C", "full", ("n", 1)) with { Locations = [new SourceLocation(1, 2)], Path = ["a", 0] },
        ]);
        Assert.Equal(
            """{"errors":[{"message":"plain"},{"message":"full","locations":[{"line":1,"column":2}],"path":["a",0],"extensions":{"code":"C","n":1}}]}""",
            Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Check(string json, object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        JsonValue.Write(ref output, value);
        output.Flush();
        Assert.Equal(json, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
