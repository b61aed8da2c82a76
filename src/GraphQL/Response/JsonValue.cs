using System.Collections;
using System.Globalization;

namespace GraphQL.Response;

/// <summary>Writes values whose shape is only known as they come: extensions of errors, and scalars of any JSON value.</summary>
public static class JsonValue
{
    public static void Write(ref JsonOutput output, object? value)
    {
        switch (value)
        {
            case null: output.Null(); break;
            case string text: output.Text(text); break;
            case bool truth: output.Boolean(truth); break;
            case int number: output.Number(number); break;
            case long number: output.Number(number); break;
            case double number when double.IsFinite(number): output.Number(number); break;
            case decimal number: output.Number(number); break;
            case IReadOnlyDictionary<string, object?> fields: Fields(ref output, fields); break;
            case IEnumerable items: Items(ref output, items); break;
            case IFormattable other: output.Text(other.ToString(null, CultureInfo.InvariantCulture)); break;
            default: output.Text(value.ToString()); break;
        }
    }

    private static void Fields(ref JsonOutput output, IReadOnlyDictionary<string, object?> fields)
    {
        var before = (byte)'{';
        foreach (var (name, value) in fields)
        {
            output.Byte(before);
            before = (byte)',';
            output.Text(name);
            output.Byte((byte)':');
            Write(ref output, value);
        }
        if (before == '{')
        {
            output.Byte(before);
        }
        output.Byte((byte)'}');
    }

    private static void Items(ref JsonOutput output, IEnumerable items)
    {
        var before = (byte)'[';
        foreach (var item in items)
        {
            output.Byte(before);
            before = (byte)',';
            Write(ref output, item);
        }
        if (before == '[')
        {
            output.Byte(before);
        }
        output.Byte((byte)']');
    }
}
