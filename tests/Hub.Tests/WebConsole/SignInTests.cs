using System.Net;
using System.Text.Json;
using Hub.Configuration;
using Hub.Domain;
using Hub.WebConsole;
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

    [Theory]
    [InlineData("https://身份.example/realms/hub", "https://xn--doq656m.example")]
    [InlineData("https://ID.example:8443/realms/hub?x", "https://id.example:8443")]
    [InlineData("https://id.example:443", "https://id.example")]
    [InlineData("https://[2001:db8::1]:8443/", "https://[2001:db8::1]:8443")]
    public void An_issuers_origin_is_written_as_a_browser_writes_it(string authority, string origin) => Assert.Equal(origin, ConsoleOf(authority, "Production").Issuer);

    [Theory]
    [InlineData("id.example", "Development")]
    [InlineData("http://id.example", "Production")]
    [InlineData("file:///etc/issuer", "Development")]
    [InlineData("https://admin:secret@id.example", "Production")]
    [InlineData("https://*;script-src 'unsafe-inline'", "Production")]
    public void Whatever_no_browser_could_ask_is_no_issuer(string authority, string environment)
    {
        var refused = Assert.Throws<SettingsException>(() => ConsoleOf(authority, environment));
        Assert.Contains("Hub:Tokens:Authority", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_development_an_issuer_needs_no_certificate() => Assert.Equal("http://localhost:8080", ConsoleOf("http://localhost:8080/realms/hub", "Development").Issuer);

    [Fact]
    public async Task A_Chinese_domain_of_the_issuer_takes_no_page_down()
    {
        await using var site = await ConsoleSite.StartAsync(environment: "Production", settings: new(Issued) { ["Hub:Tokens:Authority"] = "https://身份.example/realms/hub" });
        using var page = await site.OpenAsync("/");
        Assert.Contains("connect-src 'self' https://xn--doq656m.example;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "Hub:Tokens:Authority", "https://id.example")]
    [InlineData("Production", "Hub:Tokens:SigningKey", Key)]
    [InlineData("Development", "Hub:Tokens:SigningKey", Key)]
    public async Task Where_real_people_are_nobody_is_offered_the_demos_operations(string environment, string setting, string value)
    {
        await using var site = await ConsoleSite.StartAsync(environment: environment, settings: new() { [setting] = value });
        Assert.Equal("[]", await (await site.GetAsync("/console/examples")).Content.ReadAsStringAsync());
    }

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

    private static ConsoleSettings ConsoleOf(string authority, string environment) =>
        new HubSettings(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(Issued) { ["Hub:Tokens:Authority"] = authority }).Build(), environment).Console;

    private static async Task GivesNoTokenAsync(ConsoleSite site)
    {
        using var answer = await site.PostAsync("/console/tokens", """{ "identity": "HEALTH" }""");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
}
