using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bench.Floor;

/// <summary>Checks signature and expiry of a bearer token, and reads its region; each time, or once for each token.</summary>
internal sealed class TokenCheck(byte[] key, bool known)
{
    private readonly JsonWebTokenHandler handler = new();
    private readonly TokenValidationParameters parameters = new()
    {
        IssuerSigningKey = new SymmetricSecurityKey(key), ValidateIssuer = false, ValidateAudience = false, ValidateLifetime = true,
    };
    private readonly ConcurrentDictionary<string, (int Region, DateTime Until)> valid = new();

    /// <summary>The number of the caller's region; null where the token is not to be trusted, and 401 is said.</summary>
    public async ValueTask<int?> RegionAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (known && valid.TryGetValue(header, out var found) && found.Until > DateTime.UtcNow) return found.Region;
        var result = await handler.ValidateTokenAsync(header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : "", parameters);
        if (!result.IsValid)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return null;
        }
        var region = int.Parse((string)result.Claims["region"], System.Globalization.CultureInfo.InvariantCulture);
        if (known) valid[header] = (region, result.SecurityToken.ValidTo);
        return region;
    }
}
