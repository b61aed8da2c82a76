using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace GraphQL.Response;

/// <summary>Writes JSON as UTF-8 straight into a buffer. It keeps no nesting: its callers know where commas and braces go.</summary>
public ref struct JsonOutput(IBufferWriter<byte> output)
{
    private const int LongestNumber = 40;
    private const int Piece = 4096;
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private Span<byte> free = output.GetSpan(256);
    private int used;
    private int before;

    /// <summary>How many bytes were written so far.</summary>
    public readonly int Written => before + used;

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
        Room(Math.Min(text.Length, Piece) + PlainAscii.Width + 2);
        free[used++] = (byte)'"';
        var plain = PlainAscii.Copy(text[..Math.Min(text.Length, Piece)], free[used..]);
        used += plain;
        if (plain < text.Length)
        {
            Rest(text[plain..]);
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

    /// <summary>Text of any kind.</summary>
    private void Rest(scoped ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Escaped);
            Plain(at < 0 ? text : text[..at]);
            if (at < 0)
            {
                break;
            }
            Special(text[at]);
            text = text[(at + 1)..];
        }
    }

    /// <summary>Text without escapes; half of a surrogate pair becomes U+FFFD, as the encoder has it.</summary>
    private void Plain(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = Math.Min(Piece, text.Length);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }
            Room(length * 3);
            used += Encoding.UTF8.GetBytes(text[..length], free[used..]);
            text = text[length..];
        }
    }

    private void Special(char c)
    {
        Room(6);
        var name = c switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => '\0' };
        free[used++] = (byte)'\\';
        if (name != '\0')
        {
            free[used++] = (byte)name;
            return;
        }
        "u00"u8.CopyTo(free[used..]);
        Utf8Formatter.TryFormat((byte)c, free[(used + 3)..], out _, new StandardFormat('x', 2));
        used += 5;
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
        before += used;
        used = 0;
        free = output.GetSpan(Math.Max(bytes, 4096));
    }
}
