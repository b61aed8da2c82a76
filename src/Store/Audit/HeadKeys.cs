using System.Security.Cryptography;

namespace Hub.Store;

/// <summary>The public keys by which signed heads are believed: the present one and, after a change of keys, former ones.</summary>
public sealed class HeadKeys : IDisposable
{
    private readonly List<ECDsa> _keys = [];

    /// <param name="pems">Public keys, as PEM.</param>
    /// <exception cref="ArgumentException">One of them is none.</exception>
    public HeadKeys(IEnumerable<string> pems)
    {
        ArgumentNullException.ThrowIfNull(pems);
        foreach (var pem in pems)
        {
            var key = ECDsa.Create();
            _keys.Add(key);
            key.ImportFromPem(pem);
        }
    }

    public void Dispose() => _keys.ForEach(k => k.Dispose());

    internal bool Believe(SignedHead head)
    {
        var signature = new byte[head.Signature.Length];
        return Convert.TryFromBase64String(head.Signature, signature, out var length)
            && _keys.Exists(k => k.VerifyData(head.Signed, signature.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }
}
