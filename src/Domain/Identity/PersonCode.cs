using System.Text.RegularExpressions;

namespace Hub.Domain;

/// <summary>医保相关人员代码: two or fewer letters and twelve digits, or X and eighteen digits where the hub issued it .</summary>
public readonly partial record struct PersonCode
{
    private PersonCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>True when the hub issued the code because the national standard has none for this category .</summary>
    public bool IsLocal => Value.Length == 19;

    public static bool TryParse(string? text, out PersonCode code)
    {
        code = default;
        if (text is null || !Shape().IsMatch(text)) return false;
        code = new PersonCode(text);
        return true;
    }

    /// <exception cref="FormatException">The text is not a person code.</exception>
    public static PersonCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("Not a person code.");

    public override string ToString() => Value;

    [GeneratedRegex("^(?:[A-Z]{1,2}[0-9]{12}|X[0-9]{18})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
