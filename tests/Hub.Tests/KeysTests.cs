using System.Security.Cryptography;
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
        Assert.Contains("Hub:Audit:SigningKey", message);
        Assert.Contains("openssl ecparam", message);
    }

    [Fact]
    public void The_audit_log_is_signed_with_a_key_on_P_256_and_no_other()
    {
        using var right = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var wrong = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var former = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var settings = Settings("Production", ("Hub:Audit:SigningKey", Convert.ToBase64String(right.ExportPkcs8PrivateKey())), ("Hub:Audit:PublicKeys:0", Convert.ToBase64String(former.ExportSubjectPublicKeyInfo())));

        using var key = HubKeys.Audit(settings);
        using var keys = HubKeys.AuditPublic(settings);

        Assert.Equal(right.ExportSubjectPublicKeyInfoPem(), key.PublicPem);
        Assert.Matches("^[0-9a-f]{16}$", key.Id);
        foreach (var other in new[] { Convert.ToBase64String(wrong.ExportPkcs8PrivateKey()), Key, "s3cret!" })
        {
            var refused = Assert.Throws<SettingsException>(() => HubKeys.Audit(Settings("Development", ("Hub:Audit:SigningKey", other))));
            Assert.Contains("Hub:Audit:SigningKey", refused.Message);
            Assert.DoesNotContain(other, refused.Message);
        }
    }

    [Theory]
    [InlineData("Hub:Node", "two words")]
    [InlineData("Hub:Node", "a|b")]
    [InlineData("Hub:Audit:Keep", "3 years")]
    [InlineData("Hub:Audit:Timeout", "0s")]
    public void A_setting_of_the_audit_log_that_makes_no_sense_is_named(string name, string value) =>
        Assert.Contains(name, Assert.Throws<SettingsException>(() => Settings("Development", (name, value)).Audit).Message);

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
