using System.Security.Cryptography;
using System.Text;

namespace Hub.Store;

/// <summary>What chains the records: each hash covers the one before it.</summary>
internal static class AuditHash
{
    /// <summary>Before the first record of a chain: 32 zero bytes.</summary>
    public static string None { get; } = new('0', 64);

    /// <summary>SHA-256 of the previous hash's 32 bytes followed by the content's UTF-8, in lower-case hexadecimal.</summary>
    public static string Of(string previous, string content)
    {
        var text = Encoding.UTF8.GetByteCount(content);
        var bytes = new byte[SHA256.HashSizeInBytes + text];
        Convert.FromHexString(previous, bytes, out _, out _);
        Encoding.UTF8.GetBytes(content, bytes.AsSpan(SHA256.HashSizeInBytes));
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
