using Hub.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Tokens;

/// <summary>Checks a token's signature, issuer, audience and expiry, and reads who the caller is.</summary>
public sealed class TokenReader : IDisposable
{
    private static readonly string[] Shared = [SecurityAlgorithms.HmacSha256];
    private static readonly string[] Published = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private readonly JsonWebTokenHandler _handler = new();
    private readonly List<TokenValidationParameters> _trusted = [];
    private readonly AdmittedTokens _admitted;

    public TokenReader(HubSettings settings, TimeProvider clock)
    {
        _admitted = new AdmittedTokens(clock);
        if (HubKeys.Signing(settings) is { } key) _trusted.Add(OwnKey(settings, key, clock));
        if (settings.Authority is { } authority) _trusted.Add(Issuer(settings, authority, clock));
    }

    /// <summary>Reads a token without its "Bearer ".</summary>
    public async ValueTask<TokenReading> ReadAsync(string token)
    {
        if (_admitted.Find(token) is { } known) return new TokenReading(known, null);
        TokenReading? reading = null;
        foreach (var parameters in _trusted)
        {
            var result = await _handler.ValidateTokenAsync(token, parameters);
            reading = result.IsValid ? Claims(result) : reading ?? Refusal(result.Exception);
            if (result.IsValid || result.Exception is SecurityTokenExpiredException) break;
        }
        if (reading!.Caller is { } caller) _admitted.Add(token, caller);
        return reading;
    }

    public void Dispose() => _admitted.Dispose();

    private static TokenReading Claims(TokenValidationResult result)
    {
        string? Claim(string name) => result.Claims.TryGetValue(name, out var value) ? value as string ?? "" : null;
        return CallerClaims.Read(Claim, new DateTimeOffset(((JsonWebToken)result.SecurityToken).ValidTo, TimeSpan.Zero));
    }

    private static TokenReading Refusal(Exception why) => why switch
    {
        SecurityTokenExpiredException => TokenReading.Refused("TOKEN_EXPIRED", "The token has expired."),
        SecurityTokenNoExpirationException => TokenReading.Refused("TOKEN_INVALID", "The token never expires; it must."),
        SecurityTokenNotYetValidException => TokenReading.Refused("TOKEN_INVALID", "The token is not valid yet."),
        SecurityTokenInvalidIssuerException => TokenReading.Refused("TOKEN_INVALID", "The token's issuer is not trusted here."),
        SecurityTokenInvalidAudienceException => TokenReading.Refused("TOKEN_INVALID", "The token's aud is not this hub."),
        _ => TokenReading.Refused("TOKEN_INVALID", "The token is not signed by anyone who is trusted here."),
    };

    private static TokenValidationParameters OwnKey(HubSettings settings, byte[] key, TimeProvider clock)
    {
        var parameters = Strict(settings, Shared, clock);
        parameters.IssuerSigningKey = new SymmetricSecurityKey(key);
        parameters.ValidIssuer = settings.Issuer;
        return parameters;
    }

    private static TokenValidationParameters Issuer(HubSettings settings, string authority, TimeProvider clock)
    {
        var parameters = Strict(settings, Published, clock);
        parameters.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>($"{authority.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever());
        return parameters;
    }

    private static TokenValidationParameters Strict(HubSettings settings, IEnumerable<string> algorithms, TimeProvider clock) => new()
    {
        ValidAudience = settings.Audience,
        ValidAlgorithms = algorithms,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (notBefore, expires, _, _) => Lives(notBefore, expires, clock.GetUtcNow().UtcDateTime),
    };

    /// <exception cref="SecurityTokenException">It does not live now.</exception>
    private static bool Lives(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is null ? throw new SecurityTokenNoExpirationException()
        : expires <= now ? throw new SecurityTokenExpiredException()
        : notBefore > now ? throw new SecurityTokenNotYetValidException()
        : true;
}
