using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace GraphQL.Response;

/// <summary>Writes JSON as UTF-8 straight into a buffer. It keeps no nesting: its callers know where commas and braces go.</summary>
public ref struct JsonOutput(IBufferWriter<byte> output)
{
    private const int LongestNumber = 40;
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\', .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    private Span<byte> free = output.GetSpan(256);
    private int used;

    public void Raw(scoped ReadOnlySpan<byte> utf8)
    {
        if (free.Length - used < utf8.Length)
        {
            Grow(utf8.Length);
        }
        utf8.CopyTo(free[used..]);
        used += utf8.Length;
    }

    public void Byte(byte value)
    {
        if (used == free.Length)
        {
            Grow(1);
        }
        free[used++] = value;
    }

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number(long value)
    {
        Room(LongestNumber);
        Utf8Formatter.TryFormat(value, free[used..], out var written);
        used += written;
    }

    public void Number(decimal value)
    {
        Room(LongestNumber);
        Utf8Formatter.TryFormat(value, free[used..], out var written);
        used += written;
    }

    /// <summary>A finite number in its shortest form that reads back the same.</summary>
    public void Number(double value)
    {
        Room(LongestNumber);
        Utf8Formatter.TryFormat(value == 0 ? 0 : value, free[used..], out var written);
        used += written;
    }

    public void Text(scoped ReadOnlySpan<char> text)
    {
        Byte((byte)'"');
        while (true)
        {
            var at = text.IndexOfAny(Escaped);
            Plain(at < 0 ? text : text[..at]);
            if (at < 0)
            {
                break;
            }
            text = text[(at + Special(text[at..]))..];
        }
        Byte((byte)'"');
    }

    /// <summary>Hands what was written to the buffer. To be called last, once.</summary>
    public void Flush()
    {
        output.Advance(used);
        used = 0;
        free = default;
    }

    private void Plain(scoped ReadOnlySpan<char> text)
    {
        const int piece = 4096;
        while (!text.IsEmpty)
        {
            var now = text[..Math.Min(piece, text.Length)];
            Room(now.Length * 3);
            used += Encoding.UTF8.GetBytes(now, free[used..]);
            text = text[now.Length..];
        }
    }

    /// <summary>One character that does not stand for itself, or a surrogate pair; a lone surrogate becomes U+FFFD. Returns how many chars it took.</summary>
    private int Special(scoped ReadOnlySpan<char> text)
    {
        Room(6);
        var c = text[0];
        if (char.IsSurrogate(c))
        {
            Rune.DecodeFromUtf16(text, out var rune, out var taken);
            used += rune.EncodeToUtf8(free[used..]);
            return taken;
        }
        var name = c switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => '\0' };
        free[used++] = (byte)'\\';
        if (name != '\0')
        {
            free[used++] = (byte)name;
            return 1;
        }
        "u00"u8.CopyTo(free[used..]);
        Utf8Formatter.TryFormat(c, free[(used + 3)..], out _, new StandardFormat('x', 2));
        used += 5;
        return 1;
    }

    private void Room(int bytes)
    {
        if (free.Length - used < bytes)
        {
            Grow(bytes);
        }
    }

    private void Grow(int bytes)
    {
        output.Advance(used);
        used = 0;
        free = output.GetSpan(Math.Max(bytes, 4096));
    }
}
