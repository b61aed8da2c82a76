using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hub.Configuration;
using Hub.Tokens;
using Microsoft.Extensions.Configuration;

namespace Hub.Tests.Tokens;

/// <summary>Tokens that are signed well and say something odd: refused, or no more than they say.</summary>
public sealed class OddClaimsTests
{
    private const string Good = """ "audience":"HEALTH","region":"330100","purpose":"INDUSTRY_FOLLOW_UP" """;

    private readonly TestClock _clock = new(new DateTimeOffset(2025, 12, 15, 4, 0, 0, TimeSpan.Zero));
    private readonly TokenReader _reader;

    public OddClaimsTests() => _reader = new TokenReader(
        new HubSettings(new ConfigurationBuilder().AddInMemoryCollection([]).Build(), "Development"), _clock);

    [Theory]
    [InlineData(""" "region":"330100","purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":["HEALTH","INSURANCE"],"region":"330100","purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"PUBLIC","region":"330100","purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"0","region":"330100","purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"HEALTH, INSURANCE","region":"330100","purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"health","region":"330100","purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"HEALTH","region":"330100","purpose":"CURIOSITY" """)]
    [InlineData(""" "audience":"HEALTH","region":330100,"purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"HEALTH","region":["330100","000000"],"purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"HEALTH","region":"","purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"HEALTH","region":"３３０１００","purpose":"INDUSTRY_FOLLOW_UP" """)]
    [InlineData(""" "audience":"INSTITUTION","region":"330106","purpose":"FUND_SUPERVISION" """)]
    [InlineData(""" "audience":"INSTITUTION","region":"330106","purpose":"FUND_SUPERVISION","institution":null """)]
    [InlineData(""" "audience":"INSTITUTION","region":"330106","purpose":"FUND_SUPERVISION","institution":["H33010600124","H46010500077"] """)]
    [InlineData(""" "audience":"PRACTITIONER","region":"330106","purpose":"SELF_ACCESS","person":"%" """)]
    [InlineData(""" "audience":"PRACTITIONER","region":"330106","purpose":"SELF_ACCESS","person":{"code":"D330106000001"} """)]
    [InlineData(""" "audience":"HEALTH","region":"330100","purpose":"INDUSTRY_FOLLOW_UP","body":"AGENCY" """)]
    [InlineData(""" "audience":"INSURANCE","region":"330100","purpose":"FUND_SUPERVISION","body":"EVERY" """)]
    public async Task A_claim_that_makes_no_sense_is_refused(string claims)
    {
        var reading = await _reader.ReadAsync(Token(claims, "1765800000"));
        Assert.Null(reading.Caller);
        Assert.StartsWith("TOKEN_CLAIM_", reading.Problem!.Code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("253402300799")]
    [InlineData("253402300800")]
    [InlineData("99999999999999")]
    public async Task A_token_that_ends_at_the_end_of_time_is_read_as_any_other(string expires)
    {
        var token = Token(Good, expires);
        Assert.NotNull((await _reader.ReadAsync(token)).Caller);
        Assert.NotNull((await _reader.ReadAsync(token)).Caller);
    }

    [Theory]
    [InlineData("\"never\"")]
    [InlineData("null")]
    [InlineData("-1")]
    [InlineData("[99999999999]")]
    public async Task An_expiry_that_is_no_moment_ahead_is_refused(string expires) =>
        Assert.Null((await _reader.ReadAsync(Token(Good, expires))).Caller);

    private static string Token(string claims, string expires)
    {
        var signed = Encode("""{"alg":"HS256","typ":"JWT"}""") + "." + Encode($"{{\"iss\":\"hub\",\"aud\":\"hub\",\"exp\":{expires},{claims}}}");
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(HubKeys.DevelopmentSigning, Encoding.UTF8.GetBytes(signed)));
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
