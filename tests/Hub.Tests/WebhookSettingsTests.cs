using Hub.Configuration;
using Hub.Webhooks;
using Microsoft.Extensions.Configuration;

namespace Hub.Tests;

public sealed class WebhookSettingsTests
{
    [Fact]
    public void Attempts_go_on_for_three_days_and_then_end()
    {
        var settings = Read();
        var pauses = Enumerable.Range(1, 9).Select(n => settings.PauseAfter(n, null)!.Value).ToList();
        foreach (var (pause, planned) in pauses.Zip(settings.Retries)) Assert.InRange(pause, planned * 0.9, planned * 1.1);
        Assert.InRange(pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause), TimeSpan.FromDays(2.7), TimeSpan.FromDays(3.5));
        Assert.Null(settings.PauseAfter(10, null));
    }

    [Fact]
    public void Who_wants_to_be_left_alone_is_for_that_long_and_a_day_at_most()
    {
        Assert.Equal(TimeSpan.FromHours(1), Read().PauseAfter(1, TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromDays(1), Read().PauseAfter(1, TimeSpan.FromDays(30)));
        Assert.InRange(Read().PauseAfter(2, TimeSpan.FromSeconds(1))!.Value, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6));
        Assert.Null(Read().PauseAfter(10, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Settings_are_taken_and_nonsense_is_named()
    {
        var settings = Read(("Hub:Webhooks:Retries", "1s, 2m"), ("Hub:Webhooks:Timeout", "3s"), ("Hub:Webhooks:PrivateNetworks", "true"));
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2)], settings.Retries);
        Assert.Equal((TimeSpan.FromSeconds(3), true), (settings.Timeout, settings.PrivateNetworks));
        foreach (var (name, value) in ((string, string)[])[("Retries", "1s,soon"), ("Timeout", "0s"), ("PrivateNetworks", "perhaps")])
        {
            Assert.Contains($"Hub:Webhooks:{name}", Assert.Throws<SettingsException>(() => Read(($"Hub:Webhooks:{name}", value))).Message, StringComparison.Ordinal);
        }
    }

    private static WebhookSettings Read(params (string Name, string Value)[] settings) =>
        WebhookSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build());
}
