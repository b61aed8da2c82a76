using Hub.Configuration;
using Hub.Domain;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Tokens;

/// <summary>Checks a token's signature, issuer, audience and expiry, and reads who the caller is.</summary>
public sealed class TokenReader
{
    private readonly List<JwtBearerOptions> _trusted;
    private readonly AdmittedTokens _admitted;

    public TokenReader(HubSettings settings, TimeProvider clock)
    {
        _trusted = [.. TokenSchemes.Of(settings, clock)];
        _admitted = new AdmittedTokens(clock);
    }

    /// <summary>The caller of a token that was read before and is still good: the same object each time. Null: it is to be read.</summary>
    /// <param name="token">Without its "Bearer ".</param>
    public Caller? Find(ReadOnlySpan<char> token) => _admitted.Find(token);

    /// <summary>Reads a token without its "Bearer ".</summary>
    public async ValueTask<TokenReading> ReadAsync(string token)
    {
        if (_admitted.Find(token) is { } known) return new TokenReading(known, null);
        if (TokenShape.Fault(token) is { } fault) return TokenReading.Refused("TOKEN_INVALID", fault);
        TokenReading? reading = null;
        foreach (var bearer in _trusted)
        {
            var result = await bearer.TokenHandlers[0].ValidateTokenAsync(token, ParametersOf(bearer));
            reading = result.IsValid ? Claims(token, result) : reading ?? Refusal(result.Exception);
            if (result.IsValid || result.Exception is SecurityTokenExpiredException) break;
        }
        if (reading!.Caller is { } caller) _admitted.Add(token, caller);
        return reading;
    }

    private static TokenReading Claims(string token, TokenValidationResult result)
    {
        if (TokenShape.OddClaim(token) is { } odd) return TokenReading.Refused("TOKEN_CLAIM_INVALID", $"The claim {odd} of the token is no text.");
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

    /// <summary>With the issuer's published keys, which the options' own manager fetches and renews.</summary>
    private static TokenValidationParameters ParametersOf(JwtBearerOptions bearer)
    {
        if (bearer.ConfigurationManager is not BaseConfigurationManager published) return bearer.TokenValidationParameters;
        var parameters = bearer.TokenValidationParameters.Clone();
        parameters.ConfigurationManager = published;
        return parameters;
    }
}
