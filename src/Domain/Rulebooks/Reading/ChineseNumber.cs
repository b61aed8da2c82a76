namespace Hub.Domain;

/// <summary>Numbers as the articles write them: 二十四, 一千二百五十九, or in digits.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    public static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '十' or '百' or '千' or '〇' or '两' || Digits.Contains(c, StringComparison.Ordinal);

    public static bool TryParse(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.IsEmpty) return false;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number)) return true;
        var digit = 0;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                number += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
                continue;
            }

            digit = c == '两' ? 2 : c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0) return false;
        }

        number += digit;
        return true;
    }

    /// <summary>Every number that stands in a text, in either writing.</summary>
    public static HashSet<int> AllIn(string text)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            var digits = char.IsAsciiDigit(text[i]);
            while (end < text.Length && IsPart(text[end]) && char.IsAsciiDigit(text[end]) == digits) end++;
            if (end > i && TryParse(text.AsSpan(i, end - i), out var number)) found.Add(number);
            i = Math.Max(end, i + 1);
        }

        return found;
    }
}
