using System.Globalization;

namespace GraphQL.TypeSystem;

/// <summary>Input coercion of Int, Float, String, Boolean and ID (section 3.5), given the value's kind and its text.</summary>
internal static class BuiltInScalars
{
    internal enum Kind { Integer, Fraction, Text, Truth, Other }

    /// <summary>Null, with a value, when the scalar takes it; else the reason against it. <paramref name="found"/> describes the value.</summary>
    public static string? Read(ScalarType type, Kind kind, string text, string found, out object? value)
    {
        value = null;
        switch (type.Name)
        {
            case "Int":
                if (kind != Kind.Integer)
                    return $"Int cannot represent non-integer value: {found}";
                if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
                    return $"Int cannot represent non 32-bit signed integer value: {found}";
                value = whole;
                return null;
            case "Float":
                if (kind is not (Kind.Integer or Kind.Fraction) || Number(text) is not { } number)
                    return $"Float cannot represent non numeric value: {found}";
                value = number;
                return null;
            case "String":
                value = text;
                return kind == Kind.Text ? null : $"String cannot represent a non string value: {found}";
            case "Boolean":
                value = text == "true";
                return kind == Kind.Truth ? null : $"Boolean cannot represent a non boolean value: {found}";
            default:
                value = text;
                return kind is Kind.Text or Kind.Integer ? null : $"ID cannot represent a non-string and non-integer value: {found}";
        }
    }

    /// <summary>A number of any kind in the narrowest of int, long and double that holds it; null beyond all three.</summary>
    public static object? Narrowest(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large : Number(text);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
