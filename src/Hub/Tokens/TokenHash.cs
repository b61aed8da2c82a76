using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Tokens;

/// <summary>The SHA-256 of a token: what the hub remembers of one, so that no memory of it can be presented in its place.</summary>
internal readonly record struct TokenHash(UInt128 First, UInt128 Second)
{
    private const int Usual = 1024;

    public static TokenHash Of(ReadOnlySpan<char> token)
    {
        var length = Encoding.UTF8.GetByteCount(token);
        var rented = length > Usual ? ArrayPool<byte>.Shared.Rent(length) : null;
        var bytes = rented is null ? stackalloc byte[Usual] : rented.AsSpan();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var text = bytes[..Encoding.UTF8.GetBytes(token, bytes)];
        SHA256.HashData(text, hash);
        CryptographicOperations.ZeroMemory(text);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return MemoryMarshal.Read<TokenHash>(hash);
    }
}
