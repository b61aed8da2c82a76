using System.Globalization;

namespace Hub.Tokens;

/// <summary>A length of time as people write it: 90s, 30m, 8h, 7d.</summary>
public static class Duration
{
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
        var unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        duration = unit * count;
        return duration > TimeSpan.Zero && duration <= TimeSpan.FromDays(3660);
    }
}
