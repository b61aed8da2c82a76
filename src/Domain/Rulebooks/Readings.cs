namespace Hub.Domain;

/// <summary>The readings of what the texts leave open.</summary>
public static class Readings
{
    public const int Last = 55;

    public static bool Exists(string reading) =>
        reading is ['A', '-', _, _] && int.TryParse(reading.AsSpan(2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Last;
}
