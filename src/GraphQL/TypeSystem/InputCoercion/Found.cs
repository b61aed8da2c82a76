using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>How errors speak of a wrong value: by its kind, never repeating texts and long numbers, which may be private.</summary>
internal static class Found
{
    private const int LongestNumber = 12;

    public static string Of(Value literal) => literal switch
    {
        IntValue number => Number(number.Text),
        FloatValue number => Number(number.Text),
        StringValue => "a string",
        BooleanValue boolean => boolean.Value ? "true" : "false",
        EnumValue name => name.Name,
        ListValue => "a list",
        ObjectValue => "an object",
        _ => "null",
    };

    public static string Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.String => "a string",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };

    private static string Number(string text) => text.Length <= LongestNumber ? text : "a long number";
}
