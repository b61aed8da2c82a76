using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>Tokens as an attacker writes them: header and claims as text, signed with whatever there is.</summary>
internal static class Forged
{
    public const string Header = """{"alg":"HS256","typ":"JWT"}""";

    public static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>Good claims but for what is given, each as it stands in JSON; null leaves a claim out.</summary>
    public static string Claims(params (string Name, string? Json)[] other)
    {
        var claims = new Dictionary<string, string?>
        {
            ["iss"] = "\"hub\"",
            ["aud"] = "\"hub\"",
            ["sub"] = "\"attacker\"",
            ["exp"] = $"{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}",
            ["audience"] = "\"HEALTH\"",
            ["region"] = "\"330100\"",
            ["purpose"] = "\"INDUSTRY_FOLLOW_UP\"",
        };
        foreach (var (name, json) in other) claims[name] = json;
        return $"{{{string.Join(',', claims.Where(c => c.Value is not null).Select(c => $"\"{c.Key}\":{c.Value}"))}}}";
    }

    public static string Signed(byte[] key, string claims, string header = Header)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Encode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)))}";
    }

    public static string Signed(RSA key, string claims, string header)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Encode(key.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The token with one character in the middle of one of its parts changed.</summary>
    public static string Tampered(string token, int part)
    {
        var parts = token.Split('.');
        var at = parts[part].Length / 2;
        parts[part] = $"{parts[part][..at]}{(parts[part][at] == 'A' ? 'B' : 'A')}{parts[part][(at + 1)..]}";
        return string.Join('.', parts);
    }
}
