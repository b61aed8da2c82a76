using Hub.Configuration;
using Hub.Domain;
using Hub.Tokens;
using Microsoft.Extensions.Configuration;

namespace Hub.Tests.CommandLine;

public sealed class TokenCommandTests
{
    [Fact]
    public async Task It_prints_one_token_and_nothing_else_that_a_development_hub_takes()
    {
        var (code, output, error) = await Shell.RunAsync("token", "--audience", "INSURANCE", "--region", "330100", "--purpose", "FUND_SUPERVISION", "--body", "AGENCY", "--post", "审核", "--expires", "30m");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(2, output.Count(c => c == '.'));
        Assert.EndsWith("\n", output);
        Assert.DoesNotContain(output.TrimEnd(), char.IsWhiteSpace);
        var reader = new TokenReader(new HubSettings(new ConfigurationBuilder().Build(), "Development"), TimeProvider.System);
        var caller = (await reader.ReadAsync(output.Trim())).Caller;
        Assert.Equal((Audience.Insurance, "330100", Purpose.FundSupervision, InsuranceBody.Agency, "审核"), (caller!.Audience, caller.Region.ToString(), caller.Purpose, caller.Body!.Value, caller.Post));
        Assert.InRange(caller.ExpiresAt, DateTimeOffset.UtcNow.AddMinutes(25), DateTimeOffset.UtcNow.AddMinutes(31));
    }

    [Theory]
    [InlineData("HEALT", "330100", "INDUSTRY_FOLLOW_UP", "HEALTH")]
    [InlineData("HEALTH", "3301", "INDUSTRY_FOLLOW_UP", "six digits")]
    [InlineData("HEALTH", "330100", "CURIOSITY", "INDUSTRY_FOLLOW_UP")]
    [InlineData("PUBLIC", "330100", "AUDIT", "without a token")]
    [InlineData("PRACTITIONER", "330100", "SELF_ACCESS", "person")]
    [InlineData("INSTITUTION", "330100", "FUND_SUPERVISION", "institution")]
    [InlineData("PLATFORM", "330000", "FUND_SUPERVISION", "PATIENT_NOTICE")]
    public async Task Nonsense_fails_with_what_would_make_sense(string audience, string region, string purpose, string hint)
    {
        var (code, output, error) = await Shell.RunAsync("token", "--audience", audience, "--region", region, "--purpose", purpose);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(hint, error);
    }

    [Fact]
    public async Task A_length_of_time_that_is_none_is_refused()
    {
        var (code, _, error) = await Shell.RunAsync("token", "--audience", "HEALTH", "--region", "330100", "--purpose", "AUDIT", "--expires", "soon");
        Assert.Equal(1, code);
        Assert.Contains("8h", error);
    }
}
