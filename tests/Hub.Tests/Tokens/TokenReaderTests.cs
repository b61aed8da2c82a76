using System.Buffers.Text;
using System.Text;
using Hub.Configuration;
using Hub.Domain;
using Hub.Tokens;
using Microsoft.Extensions.Configuration;

namespace Hub.Tests.Tokens;

public sealed class TokenReaderTests
{
    private static readonly HubSettings Development = Settings("Development");
    private readonly TestClock _clock = new(new DateTimeOffset(2025, 12, 15, 4, 0, 0, TimeSpan.Zero));
    private readonly TokenReader _reader;

    public TokenReaderTests() => _reader = new TokenReader(Development, _clock);

    [Fact]
    public async Task A_good_token_names_its_caller_until_it_expires()
    {
        var token = Issuer().Issue(Caller(TimeSpan.FromMinutes(5)));
        Assert.Equal(Audience.Health, (await _reader.ReadAsync(token)).Caller!.Audience);
        _clock.Now += TimeSpan.FromMinutes(4);
        Assert.Equal(Audience.Health, (await _reader.ReadAsync(token)).Caller!.Audience);
        _clock.Now += TimeSpan.FromMinutes(2);
        await RefusedAsync(token, "TOKEN_EXPIRED");
    }

    [Fact]
    public Task A_token_that_expired_before_it_was_ever_seen_is_refused() => RefusedAsync(Issuer().Issue(Caller(TimeSpan.FromSeconds(-1))), "TOKEN_EXPIRED");

    [Fact]
    public Task A_token_of_another_key_is_refused() =>
        RefusedAsync(new TokenIssuer(Encoding.UTF8.GetBytes(new string('k', 32)), "hub", "hub", _clock).Issue(Caller(TimeSpan.FromHours(1))), "TOKEN_INVALID");

    [Fact]
    public Task A_token_of_another_issuer_is_refused() =>
        RefusedAsync(new TokenIssuer(HubKeys.DevelopmentSigning, "someone", "hub", _clock).Issue(Caller(TimeSpan.FromHours(1))), "TOKEN_INVALID");

    [Fact]
    public Task A_token_meant_for_another_service_is_refused() =>
        RefusedAsync(new TokenIssuer(HubKeys.DevelopmentSigning, "hub", "elsewhere", _clock).Issue(Caller(TimeSpan.FromHours(1))), "TOKEN_INVALID");

    [Fact]
    public Task An_unsigned_token_is_refused()
    {
        var parts = Issuer().Issue(Caller(TimeSpan.FromHours(1))).Split('.');
        return RefusedAsync($"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.", "TOKEN_INVALID");
    }

    [Fact]
    public Task A_token_with_a_changed_claim_is_refused()
    {
        var parts = Issuer().Issue(Caller(TimeSpan.FromHours(1))).Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("330100", "000000", StringComparison.Ordinal);
        return RefusedAsync($"{parts[0]}.{Encode(claims)}.{parts[2]}", "TOKEN_INVALID");
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("a.b.c")]
    public Task What_is_no_token_is_refused(string token) => RefusedAsync(token, "TOKEN_INVALID");

    [Fact]
    public async Task The_built_in_key_is_worth_nothing_in_production()
    {
        var production = new TokenReader(Settings("Production", ("Hub:Tokens:SigningKey", Convert.ToBase64String(new byte[32]))), _clock);
        var reading = await production.ReadAsync(Issuer().Issue(Caller(TimeSpan.FromHours(1))));
        Assert.Equal("TOKEN_INVALID", reading.Problem!.Code);
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static HubSettings Settings(string environment, params (string Name, string Value)[] values) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Name, v => (string?)v.Value)).Build(), environment);

    private TokenIssuer Issuer() => new(HubKeys.DevelopmentSigning, "hub", "hub", _clock);

    private Caller Caller(TimeSpan lives) => new()
    {
        Audience = Audience.Health,
        Region = RegionCode.Parse("330100"),
        Purpose = Purpose.IndustryFollowUp,
        Subject = "test",
        ExpiresAt = _clock.Now + lives,
    };

    private async Task RefusedAsync(string token, string code)
    {
        var reading = await _reader.ReadAsync(token);
        Assert.Null(reading.Caller);
        Assert.Equal(code, reading.Problem!.Code);
    }
}
