using System.CommandLine;
using Hub.Configuration;
using Hub.Domain;
using Hub.Tokens;

namespace Hub.Commands;

/// <summary>The options that say who asks, and for what.</summary>
internal sealed class CallerOptions
{
    private readonly Option<string> _audience = new("--audience") { Description = $"Who asks: {string.Join(", ", EnumName.All<Audience>().Where(a => a != EnumName.Of(Audience.Public)))}.", HelpName = "A", Required = true };
    private readonly Option<string> _region = new("--region") { Description = "Whose region: 330000 a province, 330100 a city, 330106 a county, 000000 the country.", HelpName = "R", Required = true };
    private readonly Option<string> _purpose = new("--purpose") { Description = $"For what: one of those that the audience may ask for, of {string.Join(", ", EnumName.All<Purpose>())}.", HelpName = "P", Required = true };
    private readonly Option<string?> _institution = new("--institution") { Description = "The institution that asks; INSTITUTION needs it.", HelpName = "C" };
    private readonly Option<string?> _person = new("--person") { Description = "The person who asks; PRACTITIONER needs it.", HelpName = "C" };
    private readonly Option<string?> _body = new("--body") { Description = $"Which body of INSURANCE: {string.Join(", ", EnumName.All<InsuranceBody>())}.", HelpName = "B" };
    private readonly Option<string?> _post = new("--post") { Description = "The post that the rights go with.", HelpName = "P" };
    private readonly Option<string?> _subject = new("--subject") { Description = "The client that asks. Default: audience and region.", HelpName = "S" };

    public IEnumerable<Option> All => [_audience, _region, _purpose, _institution, _person, _body, _post, _subject];

    /// <exception cref="SettingsException">They name no caller that there can be.</exception>
    public Caller Read(ParseResult parsed, DateTimeOffset until)
    {
        var claims = new Dictionary<string, string?>
        {
            ["audience"] = parsed.GetValue(_audience),
            ["region"] = parsed.GetValue(_region),
            ["purpose"] = parsed.GetValue(_purpose),
            ["institution"] = parsed.GetValue(_institution),
            ["person"] = parsed.GetValue(_person),
            ["body"] = parsed.GetValue(_body),
            ["post"] = parsed.GetValue(_post),
            ["sub"] = parsed.GetValue(_subject),
        };
        var reading = CallerClaims.Read(claims.GetValueOrDefault, until);
        return reading.Caller ?? throw new SettingsException(reading.Problem!.Message);
    }
}
