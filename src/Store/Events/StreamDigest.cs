using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Store;

/// <summary>A chain of SHA-256 over the ids of the events that a stream has handed out: whoever comes to the same has every one of them, in that order. 32 zeros at the beginning.</summary>
public readonly record struct StreamDigest
{
    public const int Size = 32;

    private readonly Vector256<byte> _bytes;

    /// <param name="bytes">Exactly <see cref="Size"/>.</param>
    public StreamDigest(ReadOnlySpan<byte> bytes) => _bytes = Vector256.Create(bytes);

    /// <param name="hex">Null: the beginning.</param>
    public static StreamDigest Parse(string? hex) => hex is null ? default : new StreamDigest(Convert.FromHexString(hex));

    /// <summary>With one more event handed out.</summary>
    public StreamDigest Then(string eventId)
    {
        var text = new byte[Size + Encoding.UTF8.GetByteCount(eventId)];
        CopyTo(text);
        Encoding.UTF8.GetBytes(eventId, text.AsSpan(Size));
        return new StreamDigest(SHA256.HashData(text));
    }

    public void CopyTo(Span<byte> bytes) => _bytes.CopyTo(bytes);

    /// <summary>64 digits, lower case.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
