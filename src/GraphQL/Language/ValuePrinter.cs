using System.Globalization;
using System.Text;

namespace GraphQL.Language;

/// <summary>Writes values (section 2.9).</summary>
internal static class ValuePrinter
{
    public static string Print(Value value) => value switch
    {
        Variable variable => "$" + variable.Name,
        IntValue number => number.Text,
        FloatValue number => number.Text,
        StringValue { Block: true } text => BlockString.Print(text.Text),
        StringValue text => Quote(text.Text),
        BooleanValue boolean => boolean.Value ? "true" : "false",
        EnumValue name => name.Name,
        ListValue list => List([.. list.Items.Select(Print)]),
        ObjectValue given => Object([.. given.Fields.Select(Printer.Print)]),
        _ => "null",
    };

    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\t' => quoted.Append("\\t"),
                '\n' => quoted.Append("\\n"),
                '\f' => quoted.Append("\\f"),
                '\r' => quoted.Append("\\r"),
                < ' ' or (>= '\x7f' and <= '\x9f') => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static string List(List<string> items)
    {
        var line = $"[{string.Join(", ", items)}]";
        return line.Length <= Printer.Words.LongestLine ? line : $"[\n{Printer.Words.Indent(string.Join('\n', items))}\n]";
    }

    private static string Object(List<string> fields)
    {
        if (fields.Count == 0)
            return "{}";
        var line = $"{{ {string.Join(", ", fields)} }}";
        return line.Length <= Printer.Words.LongestLine ? line : Printer.Words.Block(fields);
    }
}
