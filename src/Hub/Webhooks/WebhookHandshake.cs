using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hub.Webhooks;

/// <summary>Asks a receiver whether it wants what it is to get: it answers a challenge that only it has been sent.</summary>
internal static class WebhookHandshake
{
    /// <summary>How often it is tried.</summary>
    public const int Attempts = 5;

    public static (string Challenge, byte[] Body) New(DateTimeOffset now)
    {
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (challenge, JsonSerializer.SerializeToUtf8Bytes(new { type = "hub.webhook.verify", timestamp = now.UtcDateTime, challenge }));
    }

    /// <summary>The reply to it; where the challenge is not in it, an error.</summary>
    public static WebhookReply Checked(WebhookReply reply, string challenge) =>
        !reply.IsTaken || Answers(reply.Body!, challenge) ? reply : new WebhookReply("refused", "CHALLENGE: the answer was not {\"challenge\": …} with the challenge that was sent.");

    private static bool Answers(byte[] body, string challenge)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("challenge", out var answered)
                && answered.ValueKind == JsonValueKind.String
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(answered.GetString()!), Encoding.UTF8.GetBytes(challenge));
        }
        catch (Exception noJson) when (noJson is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
