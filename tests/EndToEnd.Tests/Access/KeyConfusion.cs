using System.Security.Cryptography;
using System.Text;
using Hub.Configuration;

namespace Hub.EndToEnd;

/// <summary>A hub that trusts an issuer's published RSA key takes nothing that is signed with anything else, the public key's own bytes included.</summary>
public sealed class KeyConfusion(IssuedHub site) : IClassFixture<IssuedHub>
{
    public static TheoryData<string> Attacks =>
    [
        "HS256 with the public key in PEM", "HS256 with the public key in DER", "HS256 with the modulus", "HS256 with the published JSON", "HS256 with the hub's development key",
        "RS256 of another key under the same kid", "RS256 of another key under an unknown kid", "RS256 with the key in its own header", "RS256 with a key to be fetched",
        "kid that is a path", "kid that is SQL", "kid that is no text",
    ];

    private string Claims => Forged.Claims(("iss", $"\"{site.Issuer.Authority}\""));

    [Fact]
    public async Task The_issuers_own_tokens_are_taken()
    {
        using var response = await site.Hub.AuthorizedAsync($"Bearer {Forged.Signed(site.Issuer.Key, Claims, """{"alg":"RS256","kid":"k1"}""")}");
        Assert.Contains("HEALTH", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public Task Nothing_else_is(string attack) => site.Hub.RefusesAsync(Token(attack), "TOKEN_INVALID", attack);

    private string Token(string attack)
    {
        const string hmac = """{"alg":"HS256","kid":"k1"}""";
        using var own = RSA.Create(2048);
        var key = site.Issuer.Key;
        var published = JsonSerializer.Serialize(site.Issuer.PublicKey);
        var ownPublished = JsonSerializer.Serialize(new Dictionary<string, string> { ["kty"] = "RSA", ["n"] = Forged.Encode(own.ExportParameters(false).Modulus!), ["e"] = "AQAB" });
        return attack switch
        {
            "HS256 with the public key in PEM" => Forged.Signed(Encoding.UTF8.GetBytes(key.ExportSubjectPublicKeyInfoPem()), Claims, hmac),
            "HS256 with the public key in DER" => Forged.Signed(key.ExportSubjectPublicKeyInfo(), Claims, hmac),
            "HS256 with the modulus" => Forged.Signed(key.ExportParameters(false).Modulus!, Claims, hmac),
            "HS256 with the published JSON" => Forged.Signed(Encoding.UTF8.GetBytes(published), Claims, hmac),
            "HS256 with the hub's development key" => Forged.Signed(HubKeys.DevelopmentSigning, Forged.Claims()),
            "RS256 of another key under the same kid" => Forged.Signed(own, Claims, """{"alg":"RS256","kid":"k1"}"""),
            "RS256 of another key under an unknown kid" => Forged.Signed(own, Claims, """{"alg":"RS256","kid":"k2"}"""),
            "RS256 with the key in its own header" => Forged.Signed(own, Claims, $$"""{"alg":"RS256","jwk":{{ownPublished}}}"""),
            "RS256 with a key to be fetched" => Forged.Signed(own, Claims, """{"alg":"RS256","kid":"k1","jku":"http://127.0.0.1:1/keys","x5u":"http://127.0.0.1:1/cert"}"""),
            "kid that is a path" => Forged.Signed([], Claims, """{"alg":"HS256","kid":"../../../../dev/null"}"""),
            "kid that is SQL" => Forged.Signed(own, Claims, """{"alg":"RS256","kid":"k1' OR '1'='1"}"""),
            "kid that is no text" => Forged.Signed(own, Claims, """{"alg":"RS256","kid":["k1"]}"""),
            _ => throw new ArgumentException(attack),
        };
    }
}
