using Hub.Configuration;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Tokens;

/// <summary>Whose tokens are trusted: those signed with the hub's own key, those of an OpenID Connect issuer, or both.</summary>
public static class TokenSchemes
{
    private static readonly string[] Shared = [SecurityAlgorithms.HmacSha256];
    private static readonly string[] Published = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    /// <summary>Those that the settings ask for, in the order in which a token is tried.</summary>
    public static IEnumerable<JwtBearerOptions> Of(HubSettings settings, TimeProvider clock)
    {
        if (HubKeys.Signing(settings) is { } key)
        {
            var own = Strict(settings, Shared, clock);
            own.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(key);
            own.TokenValidationParameters.ValidIssuer = settings.Issuer;
            yield return Ready("own key", own);
        }
        if (settings.Authority is { } authority)
        {
            var issuer = Strict(settings, Published, clock);
            issuer.Authority = authority;
            issuer.RequireHttpsMetadata = !settings.IsDevelopment;
            yield return Ready("issuer", issuer);
        }
    }

    /// <summary>Gives the options what the handler gives them: for an issuer, the manager of its published keys.</summary>
    private static JwtBearerOptions Ready(string scheme, JwtBearerOptions bearer)
    {
        new JwtBearerPostConfigureOptions().PostConfigure(scheme, bearer);
        return bearer;
    }

    private static JwtBearerOptions Strict(HubSettings settings, IEnumerable<string> algorithms, TimeProvider clock) => new()
    {
        MapInboundClaims = false,
        TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = settings.Audience,
            ValidAlgorithms = algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (notBefore, expires, _, _) => Lives(notBefore, expires, clock.GetUtcNow().UtcDateTime),
        },
    };

    /// <exception cref="SecurityTokenException">It does not live now.</exception>
    private static bool Lives(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is null ? throw new SecurityTokenNoExpirationException()
        : expires <= now ? throw new SecurityTokenExpiredException()
        : notBefore > now ? throw new SecurityTokenNotYetValidException()
        : true;
}
