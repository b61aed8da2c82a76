using System.Security.Cryptography;
using System.Text;

namespace Hub.Store;

/// <summary>The key that the ends of chains are signed with: ECDSA on P-256.</summary>
public sealed class AuditKey : IDisposable
{
    private readonly ECDsa _key;

    private AuditKey(ECDsa key, string? id)
    {
        _key = key;
        Id = id ?? Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>By default the beginning of the public key's SHA-256.</summary>
    public string Id { get; }

    /// <summary>For whoever checks signatures without this hub.</summary>
    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

    /// <param name="pkcs8">An unencrypted PKCS#8 private key.</param>
    /// <exception cref="CryptographicException">It is none, or on another curve.</exception>
    public static AuditKey Read(byte[] pkcs8, string? id)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(pkcs8, out _);
            if (key.ExportParameters(false).Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value) throw new CryptographicException("The key is not on the curve P-256.");
            return new AuditKey(key, id);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>A key drawn from a text: for development and demonstration, the same on every node.</summary>
    public static AuditKey FromPassphrase(string passphrase)
    {
        var number = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(passphrase), 32, info: Encoding.UTF8.GetBytes("audit"));
        return new AuditKey(ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = number }), "dev");
    }

    public void Dispose() => _key.Dispose();

    internal SignedHead Sign(string node, long sequence, string hash, DateTimeOffset at)
    {
        var head = new SignedHead(node, sequence, hash, at, Id, "");
        return head with { Signature = Convert.ToBase64String(_key.SignData(head.Signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)) };
    }
}
