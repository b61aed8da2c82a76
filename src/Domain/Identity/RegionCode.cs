namespace Hub.Domain;

/// <summary>
/// 医保区划, six digits after GB/T 2260: the country, a province (ends 0000), a city (ends 00) or a county. A city's own
/// code and its counties' share four digits; counties that stand directly under their province (xx90nn) belong to no
/// city, and xx9000 names no region with members of its own.
/// </summary>
public readonly record struct RegionCode : IComparable<RegionCode>
{
    private RegionCode(int number) => Number = number;

    public static RegionCode Country { get; }

    public int Number { get; }

    public RegionCode Province => new(Number / 10000 * 10000);

    public bool IsCountry => Number == 0;

    public bool IsProvince => Number % 10000 == 0 && !IsCountry;

    /// <summary>The lowest and highest number, both inclusive, of the regions within this one.</summary>
    public (int Low, int High) Span =>
        IsCountry ? (0, 999999)
        : IsProvince ? (Number, Number + 9999)
        : Number % 100 == 0 && Number / 100 % 100 < 90 ? (Number, Number + 99)
        : (Number, Number);

    public bool Contains(RegionCode other) => Span.Low <= other.Number && other.Number <= Span.High;

    public static bool TryParse(string? text, out RegionCode code)
    {
        code = default;
        if (text is not { Length: 6 } || !text.All(char.IsAsciiDigit)) return false;
        code = new RegionCode(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }

    /// <exception cref="FormatException">The text is not six digits.</exception>
    public static RegionCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Not a region code.");

    /// <exception cref="ArgumentOutOfRangeException">The number is not within 0 to 999999.</exception>
    public static RegionCode FromNumber(int number) =>
        number is >= 0 and <= 999999 ? new RegionCode(number) : throw new ArgumentOutOfRangeException(nameof(number));

    public int CompareTo(RegionCode other) => Number.CompareTo(other.Number);

    public static bool operator <(RegionCode left, RegionCode right) => left.Number < right.Number;

    public static bool operator >(RegionCode left, RegionCode right) => left.Number > right.Number;

    public static bool operator <=(RegionCode left, RegionCode right) => left.Number <= right.Number;

    public static bool operator >=(RegionCode left, RegionCode right) => left.Number >= right.Number;

    public override string ToString() => Number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
}
