using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Webhooks;

/// <summary>Signs a message by Standard Webhooks: HMAC-SHA256 over id, moment and body, once for each secret that holds.</summary>
internal static class WebhookSignature
{
    public static string Of(string id, long timestamp, ReadOnlySpan<byte> body, IEnumerable<byte[]> secrets)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, message))}"));
    }
}
