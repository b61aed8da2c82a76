using System.Security.Cryptography;
using System.Text;

namespace Hub.Store;

/// <summary>Something sealed with AES-256-GCM under one of the encryption keys, and bound to the place where it is kept, so that it cannot be moved to another.</summary>
internal readonly record struct SealedBox(string KeyId, byte[] Nonce, byte[] Content)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Seals with the current key.</summary>
    public static SealedBox Of(Keys keys, ReadOnlySpan<byte> plain, string boundTo)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var box = new byte[plain.Length + TagSize];
        using var aes = new AesGcm(keys.Encryption(keys.Current), TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(0, plain.Length), box.AsSpan(plain.Length), Encoding.UTF8.GetBytes(boundTo));
        return new SealedBox(keys.Current, nonce, box);
    }

    /// <exception cref="CryptographicException">The key is missing, or somebody changed what was kept.</exception>
    public byte[] Open(Keys keys, string boundTo)
    {
        if (Nonce.Length != NonceSize || Content.Length < TagSize) throw new CryptographicException("Something sealed has another length than it was given.");
        var plain = new byte[Content.Length - TagSize];
        using var aes = new AesGcm(keys.Encryption(KeyId), TagSize);
        aes.Decrypt(Nonce, Content.AsSpan(0, plain.Length), Content.AsSpan(plain.Length), plain, Encoding.UTF8.GetBytes(boundTo));
        return plain;
    }
}
