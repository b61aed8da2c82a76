using System.Security.Cryptography;

namespace Hub.Store;

/// <summary>
/// The keys that ID numbers are sealed and found by. Older encryption keys stay, so that what they sealed can be opened;
/// the hash key can never change, because every file is found by it.
/// </summary>
public sealed class Keys
{
    private readonly IReadOnlyDictionary<string, byte[]> _encryption;

    /// <param name="current">The id of the key that seals from now on.</param>
    /// <param name="encryption">AES-256 keys, 32 bytes, by id.</param>
    /// <param name="hash">The key of the keyed hash, at least 32 bytes.</param>
    /// <exception cref="ArgumentException">A key has the wrong length, or the current one is missing.</exception>
    public Keys(string current, IReadOnlyDictionary<string, byte[]> encryption, byte[] hash)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        ArgumentNullException.ThrowIfNull(hash);
        if (!encryption.ContainsKey(current)) throw new ArgumentException($"There is no encryption key '{current}'.", nameof(current));
        if (encryption.FirstOrDefault(k => k.Value.Length != 32) is { Key: { } wrong }) throw new ArgumentException($"Encryption key '{wrong}' must have 32 bytes.", nameof(encryption));
        if (hash.Length < 32) throw new ArgumentException("The hash key must have at least 32 bytes.", nameof(hash));
        (Current, _encryption, Hash) = (current, encryption, hash);
    }

    public string Current { get; }

    /// <summary>The ids of the encryption keys.</summary>
    public IEnumerable<string> Ids => _encryption.Keys;

    internal byte[] Hash { get; }

    public bool Has(string id) => _encryption.ContainsKey(id);

    /// <summary>Keys drawn from one text: for development and demonstration, the same on every node.</summary>
    public static Keys FromPassphrase(string passphrase)
    {
        byte[] Draw(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, System.Text.Encoding.UTF8.GetBytes(passphrase), 32, info: System.Text.Encoding.UTF8.GetBytes(purpose));
        return new Keys("dev", new Dictionary<string, byte[]> { ["dev"] = Draw("encryption") }, Draw("hash"));
    }

    /// <exception cref="CryptographicException">No such key.</exception>
    internal byte[] Encryption(string id) =>
        _encryption.TryGetValue(id, out var key) ? key : throw new CryptographicException($"There is no encryption key '{id}'.");
}
