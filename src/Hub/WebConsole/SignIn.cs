using Hub.Configuration;
using Hub.Demo;

namespace Hub.WebConsole;

/// <summary>How a user of the console comes by a token; a kind has what it needs, and the rest is null.</summary>
/// <param name="Kind">demo: picks an identity; oidc: signs in with the issuer; none: there is no way, and the console says so.</param>
public sealed record SignIn(string Kind)
{
    /// <summary>Of kind demo: who one may be.</summary>
    public IReadOnlyList<DemoIdentity>? Identities { get; init; }

    /// <summary>Of kind oidc: the issuer.</summary>
    public string? Authority { get; init; }

    /// <summary>Of kind oidc: the console's client there.</summary>
    public string? ClientId { get; init; }

    /// <summary>Of kind oidc: what to ask for.</summary>
    public string? Scope { get; init; }

    public static SignIn Of(HubSettings settings, DemoScript script) =>
        HubKeys.IsForDevelopment(settings) ? new SignIn("demo") { Identities = [.. script.Everyone.Select(DemoIdentity.Of)] }
        : settings.Console is { ClientId: { } client } console ? new SignIn("oidc") { Authority = settings.Authority, ClientId = client, Scope = console.Scope }
        : new SignIn("none");
}

/// <summary>Somebody of the demo, as whom the console may be looked at.</summary>
public sealed record DemoIdentity(string Id, string Audience, string Region, string Purpose, string? Institution, string? Person, string? Body, DemoNote Note)
{
    public static DemoIdentity Of(DemoCaller caller) => new(caller.Name, caller.Claims["audience"], caller.Claims["region"], caller.Claims["purpose"],
        caller.Claims.GetValueOrDefault("institution"), caller.Claims.GetValueOrDefault("person"), caller.Claims.GetValueOrDefault("body"), caller.Note);
}
