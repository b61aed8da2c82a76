using System.Globalization;

namespace Hub.Domain;

/// <summary>Scores as the rulebooks write them: 4..6, both inclusive.</summary>
internal static class BandText
{
    public static bool TryParse(string text, out Band band)
    {
        band = default;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots <= 0
            || !int.TryParse(text.AsSpan(0, dots), NumberStyles.None, CultureInfo.InvariantCulture, out var low)
            || !int.TryParse(text.AsSpan(dots + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var high)
            || high < low) return false;
        band = new Band(low, high);
        return true;
    }

    /// <summary>A single number stands for a band that ends nowhere.</summary>
    public static bool TryParseOpen(string text, out (int From, int? To) range)
    {
        range = default;
        if (TryParse(text, out var band)) range = (band.Low, band.High);
        else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from)) range = (from, null);
        else return false;
        return true;
    }
}
