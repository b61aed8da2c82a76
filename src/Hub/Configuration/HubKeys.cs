using System.Security.Cryptography;
using System.Text;
using Hub.Store;

namespace Hub.Configuration;

/// <summary>The keys that a hub works with: its own in Production, in Development and demo the built-in ones, the same on every node.</summary>
public static class HubKeys
{
    private const string MakeAuditKey = "openssl ecparam -genkey -name prime256v1 -noout | openssl pkcs8 -topk8 -nocrypt -outform DER | openssl base64 -A";
    private const string Passphrase = "hub development only; worth nothing, protects nothing";

    /// <summary>Says at once everything that a server lacks.</summary>
    /// <exception cref="SettingsException">Production without its own keys.</exception>
    public static void Require(HubSettings settings)
    {
        var lacking = new List<string>();
        foreach (var look in new Action[] { () => Signing(settings), () => Encryption(settings), () => Audit(settings).Dispose() })
        {
            try
            {
                look();
            }
            catch (SettingsException lack)
            {
                lacking.Add(lack.Message);
            }
        }
        if (lacking.Count > 0) throw new SettingsException(string.Join(Environment.NewLine, lacking));
    }

    /// <exception cref="SettingsException">Production without its own keys.</exception>
    public static Keys Encryption(HubSettings settings)
    {
        if (settings.HashKey is { } hash && settings.EncryptionKeys is { Count: > 0 } keys) return Checked(settings.CurrentEncryptionKey ?? keys.Keys.Last(), keys, hash);
        if (settings.IsDevelopment) return Keys.FromPassphrase(Passphrase);
        throw new SettingsException("""
            Production needs encryption keys of its own. Set Hub:Encryption:Keys:<id> (an AES-256 key, 32 bytes in base64) and
            Hub:Encryption:HashKey (32 bytes or more in base64), in the environment as Hub__Encryption__Keys__<id> and Hub__Encryption__HashKey.
            Make one with: openssl rand -base64 32. To try the hub out: --environment Development, or the command demo.
            """);
    }

    /// <summary>The key that signs and checks tokens; null when only an OpenID Connect issuer is trusted.</summary>
    /// <exception cref="SettingsException">Production with neither.</exception>
    public static byte[]? Signing(HubSettings settings)
    {
        if (settings.SigningKey is { } key) return key.Length >= 32 ? key : throw new SettingsException("Hub:Tokens:SigningKey must have at least 32 bytes.");
        if (settings.Authority is not null) return null;
        if (settings.IsDevelopment) return DevelopmentSigning;
        throw new SettingsException("""
            Production needs to know whose tokens to trust. Set Hub:Tokens:Authority (an OpenID Connect issuer) or Hub:Tokens:SigningKey
            (32 bytes or more in base64), in the environment as Hub__Tokens__Authority or Hub__Tokens__SigningKey.
            """);
    }

    /// <summary>Whether tokens are signed with the key that everybody has: in Development and demo, unless another key or an issuer was named.</summary>
    public static bool IsForDevelopment(HubSettings settings) => settings.IsDevelopment && ReferenceEquals(Signing(settings), DevelopmentSigning);

    /// <summary>The key that signs where the audit log ends.</summary>
    /// <exception cref="SettingsException">Production without its own key, or a key of another kind.</exception>
    public static AuditKey Audit(HubSettings settings)
    {
        if (settings.AuditSigningKey is { } key)
        {
            try
            {
                return AuditKey.Read(key, settings.AuditKeyId);
            }
            catch (CryptographicException)
            {
                throw new SettingsException($"Hub:Audit:SigningKey is not an EC key on P-256 as unencrypted PKCS#8 in base64. Make one with: {MakeAuditKey}");
            }
        }
        if (settings.IsDevelopment) return AuditKey.FromPassphrase(Passphrase);
        throw new SettingsException($"""
            Production needs a key of its own to sign the audit log with. Set Hub:Audit:SigningKey (an EC key on P-256, as PKCS#8 in base64), in the
            environment as Hub__Audit__SigningKey. Make one with: {MakeAuditKey}
            """);
    }

    /// <summary>The public keys by which the audit log's signatures are believed: this hub's and, as Hub:Audit:PublicKeys, those that it had before.</summary>
    /// <exception cref="SettingsException">One of them is no such key.</exception>
    public static HeadKeys AuditPublic(HubSettings settings)
    {
        using var own = Audit(settings);
        try
        {
            return new HeadKeys([own.PublicPem, .. settings.AuditPublicKeys.Select(k => PemEncoding.WriteString("PUBLIC KEY", k))]);
        }
        catch (CryptographicException)
        {
            throw new SettingsException("Hub:Audit:PublicKeys has one that is not an EC public key in base64, as between the lines of PEM.");
        }
    }

    /// <summary>The key that stream cursors are checked by, drawn from a key that all nodes share.</summary>
    public static byte[] Cursors(HubSettings settings) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, settings.HashKey ?? Encoding.UTF8.GetBytes(Passphrase), 32, info: Encoding.UTF8.GetBytes("cursors"));

    /// <summary>The signing key that only Development and demo trust.</summary>
    public static byte[] DevelopmentSigning { get; } =
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(Passphrase), 32, info: Encoding.UTF8.GetBytes("tokens"));

    private static Keys Checked(string current, IReadOnlyDictionary<string, byte[]> keys, byte[] hash)
    {
        try
        {
            return new Keys(current, keys, hash);
        }
        catch (ArgumentException wrong)
        {
            throw new SettingsException($"Hub:Encryption does not fit together: {wrong.Message}");
        }
    }
}
