using System.Globalization;

namespace Hub.Store;

/// <summary>Where a page of disclosures ended.</summary>
internal sealed record DisclosureCursor(DateTimeOffset At, string Node, long Sequence)
{
    /// <exception cref="FormatException">Not a cursor of this list.</exception>
    public static DisclosureCursor Parse(string text)
    {
        var parts = text.Split('|');
        return parts.Length == 3 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new DisclosureCursor(new DateTimeOffset(ticks, TimeSpan.Zero), parts[1], sequence)
            : throw new FormatException("Not a cursor of this list.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}|{Node}|{Sequence}");
}
