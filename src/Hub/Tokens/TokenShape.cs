using System.Buffers.Text;
using System.Text.Json;

namespace Hub.Tokens;

/// <summary>What must hold of a token's form before anything in it is believed: a signed JWT of sensible size, with nothing said twice.</summary>
internal static class TokenShape
{
    private const int Longest = 8 * 1024;
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public static string? Fault(string token)
    {
        if (token.Length > Longest) return $"The token is longer than {Longest} characters.";
        if (token.Split('.') is not [var head, var body, _]) return "The token is no signed JWT, which has three parts.";
        using var header = Read(head);
        using var claims = Read(body);
        if (header is null || claims is null) return "Header and claims of the token must each be a JSON object in base64url, with no member twice.";
        // RFC 7515, section 4.1.11: whoever does not understand an extension that it names must refuse the token, and the hub understands none.
        return header.RootElement.TryGetProperty("crit", out _) ? "The token's header has extensions (crit) that the hub does not understand." : null;
    }

    /// <summary>Which of the claims that the hub reads is there and no text; libraries make one of a number or of a list of one.</summary>
    /// <param name="token">Nothing is wrong with its form.</param>
    public static string? OddClaim(string token)
    {
        using var claims = Read(token.Split('.')[1]);
        return Array.Find(CallerClaims.Names, name => claims!.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.String);
    }

    private static JsonDocument? Read(string part)
    {
        if (!Base64Url.IsValid(part)) return null;
        try
        {
            var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part), Once);
            if (json.RootElement.ValueKind == JsonValueKind.Object) return json;
            json.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
