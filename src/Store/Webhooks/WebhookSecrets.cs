using System.Security.Cryptography;

namespace Hub.Store;

/// <summary>The secrets that deliveries are signed with: sealed like ID numbers, bound to their webhook; the former one behind the present one.</summary>
internal sealed class WebhookSecrets(Keys keys)
{
    private const int Length = 32;

    /// <summary>How long the former secret signs too.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>As its receiver is told it, once.</summary>
    public static string TextOf(byte[] secret) => $"whsec_{Convert.ToBase64String(secret)}";

    public (byte[] Secret, SealedBox Box) New(string client, string consumer, byte[]? former = null)
    {
        var secret = RandomNumberGenerator.GetBytes(Length);
        return (secret, SealedBox.Of(keys, [.. secret, .. former ?? []], Place(client, consumer)));
    }

    /// <summary>The secrets that sign at a moment, the present one first.</summary>
    /// <exception cref="CryptographicException">The key is missing, or somebody changed the row.</exception>
    public IReadOnlyList<byte[]> Open(WebhookRow row, DateTimeOffset at)
    {
        var both = BoxOf(row).Open(keys, Place(row.Client, row.Consumer));
        return both.Length > Length && at < row.FormerUntil ? [both[..Length], both[Length..]] : [both[..Length]];
    }

    /// <summary>The same, sealed with the current key.</summary>
    /// <exception cref="CryptographicException">The key is missing, or somebody changed the row.</exception>
    public SealedBox Reseal(WebhookRow row)
    {
        var place = Place(row.Client, row.Consumer);
        return SealedBox.Of(keys, BoxOf(row).Open(keys, place), place);
    }

    private static SealedBox BoxOf(WebhookRow row) => new(row.KeyId, row.Nonce, row.Sealed);

    private static string Place(string client, string consumer) => $"webhook|{client.Length}|{client}|{consumer}";
}
