using System.Globalization;
using Hub.Configuration;

namespace Hub.Tokens;

/// <summary>A length of time as people write it: 90s, 30m, 8h, 7d.</summary>
public static class Duration
{
    /// <summary>A setting that is one; null where it is not set.</summary>
    /// <exception cref="SettingsException">It is no length of time.</exception>
    public static TimeSpan? Setting(IConfiguration settings, string name)
    {
        if (settings[name] is not { Length: > 0 } text) return null;
        return TryParse(text, out var length) ? length : throw new SettingsException($"{name} is '{text}', which is not a length of time such as 5s, 30m, 8h or 1096d.");
    }

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
