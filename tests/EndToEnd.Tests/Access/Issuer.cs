using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.EndToEnd;

/// <summary>An OpenID Connect issuer that publishes one RSA key, and signs whatever it is told.</summary>
public sealed class Issuer : IAsyncDisposable
{
    private readonly WebApplication _site;

    private Issuer(WebApplication site) => _site = site;

    public RSA Key { get; } = RSA.Create(2048);

    public string Authority { get; private set; } = "";

    public static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var issuer = new Issuer(builder.Build());
        var site = issuer._site;
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = issuer.Authority, jwks_uri = $"{issuer.Authority}/keys" }));
        site.MapGet("/keys", () => Results.Json(new { keys = new[] { issuer.PublicKey } }));
        await site.StartAsync();
        issuer.Authority = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return issuer;
    }

    /// <summary>As the issuer publishes it.</summary>
    public Dictionary<string, string> PublicKey
    {
        get
        {
            var key = Key.ExportParameters(false);
            return new() { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "k1", ["alg"] = "RS256", ["n"] = Forged.Encode(key.Modulus!), ["e"] = Forged.Encode(key.Exponent!) };
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Key.Dispose();
    }
}

/// <summary>A hub that trusts such an issuer, and no key of its own.</summary>
public sealed class IssuedHub : IAsyncLifetime
{
    private Trusting? _hub;

    public Issuer Issuer { get; private set; } = null!;

    public RunningHub Hub => _hub!;

    public async ValueTask InitializeAsync()
    {
        Issuer = await Issuer.StartAsync();
        _hub = new Trusting(Issuer.Authority);
        await _hub.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null) await _hub.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    private sealed class Trusting(string authority) : HubInside
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Hub__Tokens__Authority"] = authority };

        protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
    }
}
