using System.Security.Cryptography;
using Hub.Configuration;
using Hub.Domain;
using TokenReader = Hub.Tokens.TokenReader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Tests.Tokens;

/// <summary>An OpenID Connect issuer on a port of its own, with its discovery document and its published key.</summary>
public sealed class OpenIdIssuerTests : IAsyncLifetime
{
    private readonly RSA _rsa = RSA.Create(2048);
    private WebApplication? _issuer;
    private string _authority = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _issuer = builder.Build();
        _issuer.Urls.Add("http://127.0.0.1:0");
        _issuer.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = _authority, jwks_uri = $"{_authority}/keys" }));
        _issuer.MapGet("/keys", () =>
        {
            var key = _rsa.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k1", alg = "RS256", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
        });
        await _issuer.StartAsync();
        _authority = _issuer.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    [Fact]
    public async Task Its_tokens_are_taken_and_those_of_another_key_are_not()
    {
        var reader = new TokenReader(Settings(), TimeProvider.System);
        var good = await reader.ReadAsync(Token(_rsa));
        Assert.Equal(Audience.Health, good.Caller?.Audience);
        Assert.Equal(RegionCode.Parse("330100"), good.Caller?.Region);

        using var other = RSA.Create(2048);
        Assert.Equal("TOKEN_INVALID", (await reader.ReadAsync(Token(other))).Problem?.Code);
    }

    public async ValueTask DisposeAsync()
    {
        if (_issuer is not null) await _issuer.DisposeAsync();
        _rsa.Dispose();
    }

    private HubSettings Settings() =>
        new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Hub:Tokens:Authority"] = _authority }).Build(), "Development");

    private string Token(RSA key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = _authority,
        Audience = "hub",
        Expires = DateTime.UtcNow.AddHours(1),
        Claims = new Dictionary<string, object> { ["sub"] = "someone", ["audience"] = "HEALTH", ["region"] = "330100", ["purpose"] = "INDUSTRY_FOLLOW_UP" },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
    });
}
