using Hub.Domain;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Tokens;

/// <summary>Signs tokens with a shared key: for development, demonstration, and a hub that issues its own.</summary>
public sealed class TokenIssuer(byte[] key, string issuer, string audience, TimeProvider clock)
{
    /// <returns>The caller's token, as it goes after "Bearer ".</returns>
    public string Issue(Caller caller)
    {
        var claims = new Dictionary<string, object>
        {
            ["sub"] = caller.Subject,
            ["audience"] = EnumName.Of(caller.Audience),
            ["region"] = caller.Region.ToString(),
            ["purpose"] = EnumName.Of(caller.Purpose),
        };
        if (caller.Institution is { } institution) claims["institution"] = institution.Value;
        if (caller.Person is { } person) claims["person"] = person.Value;
        if (caller.Body is { } body) claims["body"] = EnumName.Of(body);
        if (caller.Post is { } post) claims["post"] = post;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = clock.GetUtcNow().UtcDateTime,
            NotBefore = clock.GetUtcNow().UtcDateTime,
            Expires = caller.ExpiresAt.UtcDateTime,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256),
        });
    }
}
