using System.Globalization;

namespace Hub.Domain;

/// <summary>Days as the rulebooks write them: 2025-01-28..2025-02-04, both inclusive, or with an open end.</summary>
internal static class DayRange
{
    public static bool TryParse(string text, out (DateOnly From, DateOnly? To) range)
    {
        range = default;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return false;
        if (!TryDay(text.AsSpan(0, dots), out var from)) return false;
        if (dots + 2 == text.Length)
        {
            range = (from, null);
            return true;
        }

        if (!TryDay(text.AsSpan(dots + 2), out var to) || to < from) return false;
        range = (from, to);
        return true;
    }

    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
