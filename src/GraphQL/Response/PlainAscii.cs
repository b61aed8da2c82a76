using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphQL.Response;

/// <summary>Copies text that is the same in JSON as it stands, one byte a character: ASCII without controls, quotes and backslashes.</summary>
internal static class PlainAscii
{
    /// <summary>How many characters are looked at together.</summary>
    public const int Width = 8;

    /// <summary>Copies from the beginning as long as the text is plain.</summary>
    /// <param name="utf8">At least as long as the text.</param>
    /// <returns>How many characters were copied; fewer than there are where one is not plain.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var i = 0;
        if (Vector128.IsHardwareAccelerated && units.Length >= Width)
        {
            for (; i <= units.Length - Width; i += Width)
            {
                if (!Copy(Vector128.Create(units[i..]), utf8[i..]))
                {
                    return i;
                }
            }
            // The end once more, with some of what stands before it: of what is left none goes alone.
            if (i == units.Length || Copy(Vector128.Create(units[^Width..]), utf8[(units.Length - Width)..]))
            {
                return units.Length;
            }
        }
        for (; i < units.Length; i++)
        {
            if ((uint)(units[i] - ' ') >= 0x60 || units[i] is '"' or '\\')
            {
                return i;
            }
            utf8[i] = (byte)units[i];
        }
        return i;
    }

    private static bool Copy(Vector128<ushort> units, Span<byte> utf8)
    {
        var special = Vector128.GreaterThan(units - Vector128.Create((ushort)' '), Vector128.Create((ushort)0x5F))
            | Vector128.Equals(units, Vector128.Create((ushort)'"')) | Vector128.Equals(units, Vector128.Create((ushort)'\\'));
        if (special != Vector128<ushort>.Zero)
        {
            return false;
        }
        Vector128.Narrow(units, units).GetLower().CopyTo(utf8);
        return true;
    }
}
