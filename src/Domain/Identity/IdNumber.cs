namespace Hub.Domain;

/// <summary>
/// 身份证号 (type 01, GB 11643 with its check digit) or another document's number. Never printed: <see cref="ToString"/>
/// gives the masked form, and only <see cref="Reveal"/> the number.
/// </summary>
public sealed class IdNumber : IEquatable<IdNumber>
{
    public const string ResidentCard = "01";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private readonly string _number;

    private IdNumber(string type, string number) => (Type, _number) = (type, number);

    /// <summary>psn_cert_type of the national interface; 01 is the resident identity card.</summary>
    public string Type { get; }

    public string Masked => Mask(_number);

    public static bool TryParse(string type, string? number, out IdNumber? id)
    {
        id = null;
        var upper = number?.Trim().ToUpperInvariant();
        if (string.IsNullOrEmpty(upper) || upper.Length > 40) return false;
        if (type == ResidentCard && !IsResidentCard(upper)) return false;
        id = new IdNumber(type, upper);
        return true;
    }

    /// <summary>The number itself, for sealing, hashing and callers who may have it.</summary>
    public string Reveal() => _number;

    public bool Equals(IdNumber? other) => other is not null && Type == other.Type && _number == other._number;

    public override bool Equals(object? obj) => Equals(obj as IdNumber);

    public override int GetHashCode() => HashCode.Combine(Type, _number);

    public override string ToString() => Masked;

    /// <summary>First four and last four characters, stars between; a number of eight or fewer is all stars.</summary>
    public static string Mask(string number) => number.Length <= 8
        ? new string('*', number.Length)
        : string.Concat(number.AsSpan(0, 4), new string('*', number.Length - 8), number.AsSpan(number.Length - 4));

    private static bool IsResidentCard(string number)
    {
        if (number.Length != 18 || !number.AsSpan(0, 17).ContainsOnlyDigits()) return false;
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", out _)) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * Weights[i];
        return "10X98765432"[sum % 11] == number[17];
    }
}

file static class Digits
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (!char.IsAsciiDigit(c)) return false;
        return true;
    }
}
