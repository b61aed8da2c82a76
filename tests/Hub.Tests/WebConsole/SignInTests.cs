using System.Net;
using System.Text.Json;
using Hub.Configuration;
using Hub.Domain;
using TokenReader = Hub.Tokens.TokenReader;
using Microsoft.Extensions.Configuration;

namespace Hub.Tests.WebConsole;

/// <summary>How the console's users come by a token: from the hub itself in the demo, from an issuer in production.</summary>
public sealed class SignInTests
{
    private const string Key = "aHViIHRlc3RzIG9ubHk7IHdvcnRoIG5vdGhpbmcsIHByb3RlY3RzIG5vdGhpbmc=";

    private static readonly Dictionary<string, string?> Issued = new() { ["Hub:Tokens:Authority"] = "https://id.example/realms/hub", ["Hub:Console:ClientId"] = "hub-console", ["Hub:Console:Scope"] = "openid hub" };

    [Fact]
    public async Task In_the_demo_one_picks_who_to_be_and_is_given_a_token_for_an_hour()
    {
        await using var site = await ConsoleSite.StartAsync();
        var settings = await JsonAsync(await site.GetAsync("/console/settings"));
        Assert.Equal("2025-12-15", settings.GetProperty("today").GetString());
        Assert.NotEmpty(settings.GetProperty("version").GetString()!);
        Assert.Equal("demo", settings.GetProperty("signIn").GetProperty("kind").GetString());
        var reader = new TokenReader(new HubSettings(new ConfigurationBuilder().Build(), "Development"), TimeProvider.System);
        foreach (var identity in settings.GetProperty("signIn").GetProperty("identities").EnumerateArray())
        {
            Assert.All((string[])["zh", "en"], language => Assert.NotEmpty(identity.GetProperty("note").GetProperty(language).GetString()!));
            using var answer = await site.PostAsync("/console/tokens", JsonSerializer.Serialize(new { identity = identity.GetProperty("id").GetString() }));
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            var given = await JsonAsync(answer);
            var caller = (await reader.ReadAsync(given.GetProperty("token").GetString()!)).Caller!;
            Assert.Equal((identity.GetProperty("audience").GetString(), identity.GetProperty("region").GetString()), (EnumName.Of(caller.Audience), caller.Region.ToString()));
            Assert.Equal(given.GetProperty("expiresAt").GetDateTimeOffset(), caller.ExpiresAt);
            Assert.InRange(caller.ExpiresAt, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddHours(1));
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://SELF", HttpStatusCode.OK)]
    public async Task Pages_of_other_sites_are_given_none(string header, string value, HttpStatusCode status)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var answer = await site.PostAsync("/console/tokens", """{ "identity": "HEALTH" }""", headers: (header, value.Replace("SELF", site.Http.BaseAddress!.Authority, StringComparison.Ordinal)));
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{ "identity": "HEALTH" }""", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity=HEALTH", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{ "identity": 7 }""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{ "identity": "NOBODY" }""", "application/json", HttpStatusCode.BadRequest)]
    public async Task What_names_no_identity_is_refused_with_a_code(string body, string type, HttpStatusCode status)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var answer = await site.PostAsync("/console/tokens", body, type);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("BAD_REQUEST", (await JsonAsync(answer)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_body_without_end_is_not_read_to_its_end()
    {
        await using var site = await ConsoleSite.StartAsync();
        using var answer = await site.PostAsync("/console/tokens", $$"""{ "identity": "{{new string('x', 10_000)}}" }""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task In_production_one_signs_in_with_the_issuer_and_no_token_is_given()
    {
        await using var site = await ConsoleSite.StartAsync(environment: "Production", settings: Issued);
        var signIn = (await JsonAsync(await site.GetAsync("/console/settings"))).GetProperty("signIn");
        Assert.Equal("""{"kind":"oidc","authority":"https://id.example/realms/hub","clientId":"hub-console","scope":"openid hub"}""", signIn.GetRawText());
        using var page = await site.OpenAsync("/");
        Assert.Contains("connect-src 'self' https://id.example;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        await GivesNoTokenAsync(site);
    }

    [Theory]
    [InlineData("Production", "Hub:Tokens:SigningKey", Key)]
    [InlineData("Production", "Hub:Tokens:Authority", "https://id.example")]
    [InlineData("Development", "Hub:Tokens:SigningKey", Key)]
    [InlineData("Development", "Hub:Tokens:Authority", "https://id.example")]
    public async Task Without_a_client_at_an_issuer_there_is_no_way_in(string environment, string setting, string value)
    {
        await using var site = await ConsoleSite.StartAsync(environment: environment, settings: new() { [setting] = value });
        Assert.Equal("""{"kind":"none"}""", (await JsonAsync(await site.GetAsync("/console/settings"))).GetProperty("signIn").GetRawText());
        await GivesNoTokenAsync(site);
    }

    [Fact]
    public void A_client_of_no_issuer_is_a_mistake() =>
        Assert.Contains("Hub:Tokens:Authority", Assert.Throws<SettingsException>(() =>
            new HubSettings(new ConfigurationBuilder().AddInMemoryCollection([new("Hub:Console:ClientId", "hub-console")]).Build(), "Production").Console).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_explorer_has_examples_for_every_audience_that_may_ask()
    {
        await using var site = await ConsoleSite.StartAsync();
        var examples = (await JsonAsync(await site.GetAsync("/console/examples"))).EnumerateArray().ToList();
        Assert.Equal(EnumName.All<Audience>().Order(StringComparer.Ordinal), examples.Select(e => e.GetProperty("audience").GetString()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(examples, example =>
        {
            Assert.Contains($" {example.GetProperty("name").GetString()} {{", example.GetProperty("operation").GetString(), StringComparison.Ordinal);
            Assert.All((string[])["zh", "en"], language => Assert.NotEmpty(example.GetProperty("note").GetProperty(language).GetString()!));
            Assert.DoesNotContain("{run}", example.GetProperty("operation").GetString(), StringComparison.Ordinal);
        });
    }

    private static async Task GivesNoTokenAsync(ConsoleSite site)
    {
        using var answer = await site.PostAsync("/console/tokens", """{ "identity": "HEALTH" }""");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
}
