using System.Globalization;
using Hub.Domain;

namespace Hub.Store;

/// <summary>A person code in eight bytes: both forms have room, so none is kept as text.</summary>
internal readonly record struct PackedCode(ulong Bits) : IRecordKey
{
    private const ulong Local = 1UL << 63;
    private const int DigitBits = 40;
    private const int LetterBits = 5;

    public ulong Hash => Scatter.Of(Bits);

    public static PackedCode Of(PersonCode code)
    {
        var text = code.Value.AsSpan();
        if (code.IsLocal) return new PackedCode(Local | Digits(text[1..]));
        var letters = text.Length - 12;
        var first = (ulong)(text[0] - 'A' + 1);
        var second = letters == 2 ? (ulong)(text[1] - 'A' + 1) : 0;
        return new PackedCode((((first << LetterBits) | second) << DigitBits) | Digits(text[letters..]));
    }

    public bool IsOf(PersonRecord record) => record.Has(this);

    private static ulong Digits(ReadOnlySpan<char> digits) => ulong.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
