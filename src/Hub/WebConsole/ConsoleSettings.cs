using Hub.Configuration;

namespace Hub.WebConsole;

/// <summary>How users of the console sign in with the issuer that the hub trusts: Hub:Console:*.</summary>
/// <param name="ClientId">The console's client at the issuer; null: nobody signs in that way.</param>
/// <param name="Scope">What the console asks the issuer for.</param>
/// <param name="Issuer">The origin of the issuer; null: there is no issuer, or no client.</param>
public sealed record ConsoleSettings(string? ClientId, string Scope, string? Issuer)
{
    /// <param name="development">Whether an issuer without TLS will do.</param>
    /// <exception cref="SettingsException">There is a client and no issuer, or the issuer is no address that browsers could ask.</exception>
    public static ConsoleSettings Read(IConfiguration settings, string? authority, bool development)
    {
        var scope = settings["Hub:Console:Scope"] is { Length: > 0 } asked ? asked : "openid";
        if (settings["Hub:Console:ClientId"] is not { Length: > 0 } client) return new ConsoleSettings(null, scope, null);
        if (authority is null) throw new SettingsException("Hub:Console:ClientId names a client of an OpenID Connect issuer, and Hub:Tokens:Authority names no issuer.");
        // What stands there is not repeated: a password might.
        return new ConsoleSettings(client, scope, OriginOf(authority, development)
            ?? throw new SettingsException("Hub:Tokens:Authority must be an address such as https://id.example/realms/hub for users of the console to sign in there: https, with no user in it."));
    }

    /// <summary>As a browser writes it in a policy: a header has ASCII alone, so a Chinese domain is in its other form.</summary>
    private static string? OriginOf(string authority, bool development)
    {
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || address.UserInfo.Length > 0) return null;
        if (address.Scheme != Uri.UriSchemeHttps && !(development && address.Scheme == Uri.UriSchemeHttp)) return null;
        var host = address.HostNameType switch
        {
            UriHostNameType.Dns => address.IdnHost,
            UriHostNameType.IPv4 or UriHostNameType.IPv6 => address.Host,
            _ => null,
        };
        return host is null ? null : $"{address.Scheme}://{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}";
    }
}
