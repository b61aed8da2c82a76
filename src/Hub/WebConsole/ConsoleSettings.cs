using Hub.Configuration;

namespace Hub.WebConsole;

/// <summary>How users of the console sign in with the issuer that the hub trusts: Hub:Console:*.</summary>
/// <param name="ClientId">The console's client at the issuer; null: nobody signs in that way.</param>
/// <param name="Scope">What the console asks the issuer for.</param>
/// <param name="Issuer">The origin of the issuer; null: there is no issuer, or no client.</param>
public sealed record ConsoleSettings(string? ClientId, string Scope, string? Issuer)
{
    /// <exception cref="SettingsException">There is a client and no issuer, or the issuer is no address.</exception>
    public static ConsoleSettings Read(IConfiguration settings, string? authority)
    {
        var scope = settings["Hub:Console:Scope"] is { Length: > 0 } asked ? asked : "openid";
        if (settings["Hub:Console:ClientId"] is not { Length: > 0 } client) return new ConsoleSettings(null, scope, null);
        if (authority is null) throw new SettingsException("Hub:Console:ClientId names a client of an OpenID Connect issuer, and Hub:Tokens:Authority names no issuer.");
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address)) throw new SettingsException($"Hub:Tokens:Authority is {authority}, which is no address such as https://id.example/realms/hub.");
        return new ConsoleSettings(client, scope, address.GetLeftPart(UriPartial.Authority));
    }
}
