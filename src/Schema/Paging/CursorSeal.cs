using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Schema;

/// <summary>
/// Makes a text of what a cursor holds that nobody else can read or make: a row's key or a place in the log would tell of persons, or of how much
/// the hub holds elsewhere. The same is written alike each time: the check over it begins the stream that hides it.
/// </summary>
internal sealed class CursorSeal(ReadOnlyMemory<byte> key)
{
    private const int Check = 8;

    /// <param name="list">What the cursor is bound to.</param>
    public string Write(string list, ReadOnlySpan<byte> body)
    {
        var bytes = new byte[Check + body.Length];
        CheckOf(list, body).CopyTo(bytes, 0);
        body.CopyTo(bytes.AsSpan(Check));
        Hide(bytes.AsSpan(0, Check), bytes.AsSpan(Check));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null where the text is not one that was written for the list.</summary>
    public byte[]? Read(string list, string text)
    {
        if (!Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        // Some texts differ in bits that stand for nothing.
        if (bytes.Length <= Check || Base64Url.EncodeToString(bytes) != text) return null;
        var body = bytes[Check..];
        Hide(bytes.AsSpan(0, Check), body);
        return CryptographicOperations.FixedTimeEquals(CheckOf(list, body), bytes.AsSpan(0, Check)) ? body : null;
    }

    private byte[] CheckOf(string list, ReadOnlySpan<byte> body) => HMACSHA256.HashData(key.Span, (byte[])[0, .. Encoding.UTF8.GetBytes(list), (byte)'\n', .. body])[..Check];

    private void Hide(ReadOnlySpan<byte> check, Span<byte> body)
    {
        Span<byte> block = stackalloc byte[1 + Check + sizeof(int)];
        block[0] = 1;
        check.CopyTo(block[1..]);
        Span<byte> stream = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var at = 0; at < body.Length; at++)
        {
            if (at % stream.Length == 0)
            {
                BinaryPrimitives.WriteInt32BigEndian(block[(1 + Check)..], at);
                HMACSHA256.HashData(key.Span, block, stream);
            }

            body[at] ^= stream[at % stream.Length];
        }
    }
}
