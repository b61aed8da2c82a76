using System.Text.RegularExpressions;

namespace Hub.Domain;

/// <summary>医药机构代码: H (medical institution) or P (pharmacy) and eleven digits.</summary>
public readonly partial record struct InstitutionCode
{
    private InstitutionCode(string value) => Value = value;

    public string Value { get; }

    public InstitutionKind Kind => Value[0] == 'H' ? InstitutionKind.Medical : InstitutionKind.Pharmacy;

    /// <summary>医保区划 of the institution when it was given its code; where it lies now, its registrations say.</summary>
    public RegionCode Region => RegionCode.Parse(Value[1..7]);

    public static bool TryParse(string? text, out InstitutionCode code)
    {
        code = default;
        if (text is null || !Shape().IsMatch(text)) return false;
        code = new InstitutionCode(text);
        return true;
    }

    /// <exception cref="FormatException">The text is not an institution code.</exception>
    public static InstitutionCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Not an institution code.");

    public override string ToString() => Value;

    [GeneratedRegex("^[HP][0-9]{11}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
