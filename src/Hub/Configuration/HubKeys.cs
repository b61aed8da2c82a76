using System.Security.Cryptography;
using System.Text;
using Hub.Store;

namespace Hub.Configuration;

/// <summary>The keys that a hub works with: its own in Production, in Development and demo the built-in ones, the same on every node.</summary>
public static class HubKeys
{
    private const string Passphrase = "hub development only; worth nothing, protects nothing";

    /// <summary>Says at once everything that a server lacks.</summary>
    /// <exception cref="SettingsException">Production without its own keys.</exception>
    public static void Require(HubSettings settings)
    {
        var lacking = new List<string>();
        foreach (var look in new Action[] { () => Signing(settings), () => Encryption(settings) })
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
