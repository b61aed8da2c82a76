using System.Globalization;
using Hub.Configuration;
using Hub.Limits;
using Microsoft.Extensions.Configuration;

namespace Hub.Tests.Limits;

public sealed class HubLimitsTests
{
    [Fact]
    public void A_setting_takes_the_place_of_its_default_and_of_no_other()
    {
        var limits = Read(false, ("Cost", "500"), ("Client:Budget", "800"));
        Assert.Equal(new HubLimits { Cost = 500, Client = new ClientLimits { Budget = 800 } }, limits);
    }

    [Fact]
    public void In_development_a_client_has_no_bounds_until_they_are_set_and_a_request_has_its_own()
    {
        Assert.Equal(new HubLimits { Client = ClientLimits.None, Anonymous = ClientLimits.None }, Read(true));
        Assert.Equal(ClientLimits.None with { Subscriptions = 3 }, Read(true, ("Client:Subscriptions", "3")).Client);
    }

    [Theory]
    [InlineData("Cots", "1")]
    [InlineData("Executor:MaxCost", "1")]
    [InlineData("Client:Budgte", "1")]
    [InlineData("Cost", "much")]
    [InlineData("Cost", "0")]
    [InlineData("Depth", "-1")]
    [InlineData("Client:Budget", "-1")]
    [InlineData("Client:BudgetPerSecond", "0")]
    [InlineData("Anonymous:Requests", "0")]
    public void What_makes_no_sense_is_refused_by_its_name(string name, string value)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(false, (name, value)));
        Assert.Contains("Hub:Limits", refusal.Message);
        Assert.Contains(name.Split(':')[0], refusal.Message);
    }

    [Theory]
    [InlineData("PLATFORM, PUBLIC")]
    [InlineData(null)]
    public void Audiences_that_run_trusted_documents_only_are_divided_by_commas_or_a_list(string? commas)
    {
        (string, string?)[] values = commas is null ? [("Hub:Documents:TrustedOnly:0", "PLATFORM"), ("Hub:Documents:TrustedOnly:1", "PUBLIC")] : [("Hub:Documents:TrustedOnly", commas)];
        Assert.Equal([Domain.Audience.Platform, Domain.Audience.Public], SettingsOf(values).TrustedDocumentsOnly.Order());
        Assert.Throws<SettingsException>(() => SettingsOf(("Hub:Documents:TrustedOnly", "PLATFROM")).TrustedDocumentsOnly);
    }

    [Fact]
    public void The_page_on_limits_tells_every_setting_with_its_default()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "limits.md"));
        var defaults = new HubLimits();
        foreach (var property in typeof(HubLimits).GetProperties().Where(property => property.PropertyType == typeof(int)))
            Assert.Contains($"| `{property.Name}` | {Written(property.GetValue(defaults))} |", page);
        foreach (var property in typeof(ClientLimits).GetProperties().Where(property => property.PropertyType == typeof(int)))
            Assert.Contains($"| `{property.Name}` | {Written(property.GetValue(defaults.Client))} | {Written(property.GetValue(defaults.Anonymous))} |", page);
    }

    private static string Written(object? value) => string.Create(CultureInfo.InvariantCulture, $"{value:N0}");

    private static HubLimits Read(bool development, params (string Name, string Value)[] settings) =>
        HubLimits.Read(Configuration(settings.Select(setting => ($"Hub:Limits:{setting.Name}", (string?)setting.Value))), development);

    private static HubSettings SettingsOf(params (string Name, string? Value)[] settings) => new(Configuration(settings), "Development");

    private static IConfiguration Configuration(IEnumerable<(string Name, string? Value)> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hub.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
