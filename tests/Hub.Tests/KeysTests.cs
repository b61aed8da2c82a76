using Hub.Configuration;
using Microsoft.Extensions.Configuration;

namespace Hub.Tests;

public sealed class KeysTests
{
    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    [Fact]
    public void Production_names_the_settings_that_it_lacks()
    {
        var message = Assert.Throws<SettingsException>(() => HubKeys.Require(Settings("Production"))).Message;
        Assert.Contains("Hub:Tokens:SigningKey", message);
        Assert.Contains("Hub:Encryption:Keys", message);
        Assert.Contains("Hub:Encryption:HashKey", message);
    }

    [Fact]
    public void Production_takes_its_own()
    {
        var own = Settings("Production", ("Hub:Tokens:SigningKey", Key), ("Hub:Encryption:Keys:first", Key), ("Hub:Encryption:HashKey", Key));
        Assert.Equal(32, HubKeys.Signing(own)!.Length);
        Assert.Equal("first", HubKeys.Encryption(own).Current);
    }

    [Fact]
    public void A_key_that_is_not_base64_or_too_short_is_told_without_being_repeated()
    {
        var bad = Assert.Throws<SettingsException>(() => HubKeys.Signing(Settings("Production", ("Hub:Tokens:SigningKey", "s3cret!"))));
        Assert.Contains("Hub:Tokens:SigningKey", bad.Message);
        Assert.DoesNotContain("s3cret!", bad.Message);
        Assert.Throws<SettingsException>(() => HubKeys.Signing(Settings("Production", ("Hub:Tokens:SigningKey", "AAAA"))));
        Assert.Throws<SettingsException>(() => HubKeys.Encryption(Settings("Production", ("Hub:Encryption:Keys:first", "AAAA"), ("Hub:Encryption:HashKey", Key))));
    }

    [Fact]
    public void A_day_of_the_law_by_hand_is_for_development_only()
    {
        var day = new DateOnly(2025, 12, 15);
        Assert.Equal(day, LawDay.Of(Settings("Development"), day, TimeProvider.System)());
        Assert.Throws<SettingsException>(() => LawDay.Of(Settings("Production"), day, TimeProvider.System));
    }

    [Fact]
    public void The_day_of_the_law_begins_at_midnight_in_shanghai()
    {
        var clock = new TestClock(new DateTimeOffset(2025, 12, 15, 15, 59, 0, TimeSpan.Zero));
        var today = LawDay.Of(Settings("Production"), null, clock);
        Assert.Equal(new DateOnly(2025, 12, 15), today());
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(new DateOnly(2025, 12, 16), today());
    }

    private static HubSettings Settings(string environment, params (string Name, string Value)[] values) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Name, v => (string?)v.Value)).Build(), environment);
}
