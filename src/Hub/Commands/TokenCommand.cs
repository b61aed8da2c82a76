using System.CommandLine;
using System.CommandLine.Parsing;
using Hub.Configuration;
using Hub.Domain;
using Hub.Tokens;

namespace Hub.Commands;

/// <summary>token: prints one JWT, nothing else.</summary>
internal sealed class TokenCommand : TaughtCommand
{
    private readonly Option<string> _audience = new("--audience") { Description = $"Who asks: {string.Join(", ", EnumName.All<Audience>().Where(a => a != EnumName.Of(Audience.Public)))}.", HelpName = "A", Required = true };
    private readonly Option<string> _region = new("--region") { Description = "Whose region: 330000 a province, 330100 a city, 330106 a county, 000000 the country.", HelpName = "R", Required = true };
    private readonly Option<string> _purpose = new("--purpose") { Description = $"For what: one of those that the audience may ask for, of {string.Join(", ", EnumName.All<Purpose>())}.", HelpName = "P", Required = true };
    private readonly Option<string?> _institution = new("--institution") { Description = "The institution that asks; INSTITUTION needs it.", HelpName = "C" };
    private readonly Option<string?> _person = new("--person") { Description = "The person who asks; PRACTITIONER needs it.", HelpName = "C" };
    private readonly Option<string?> _body = new("--body") { Description = $"Which body of INSURANCE: {string.Join(", ", EnumName.All<InsuranceBody>())}.", HelpName = "B" };
    private readonly Option<string?> _post = new("--post") { Description = "The post that the rights go with.", HelpName = "P" };
    private readonly Option<string?> _subject = new("--subject") { Description = "Who holds the token. Default: audience and region.", HelpName = "S" };
    private readonly Option<TimeSpan> _expires = new("--expires") { Description = "How long it is good for: 90s, 30m, 8h, 7d. Default: 8h.", HelpName = "D", DefaultValueFactory = _ => TimeSpan.FromHours(8), CustomParser = ParseExpiry };

    public TokenCommand() : base("token", "Print one token (JWT) for a caller.", """
        The token is signed with Hub:Tokens:SigningKey or, where that is not set, with the built-in key that only
        Development and demo trust. In production tokens come from an OpenID Connect issuer.

        Examples:
          hub token --audience HEALTH --region 330100 --purpose INDUSTRY_FOLLOW_UP
          hub token --audience INSURANCE --region 460100 --purpose FUND_SUPERVISION --body AGENCY
          hub token --audience PRACTITIONER --region 330100 --purpose SELF_ACCESS --person D330106000001 --expires 30m
        """)
    {
        foreach (var option in new Option[] { _audience, _region, _purpose, _institution, _person, _body, _post, _subject, _expires }) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var settings = HubConfiguration.Build(HubOptions.EnvironmentOf(parsed));
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
        var reading = CallerClaims.Read(claims.GetValueOrDefault, TimeProvider.System.GetUtcNow() + parsed.GetValue(_expires));
        if (reading.Problem is { } problem) throw new SettingsException(problem.Message);
        var issuer = new TokenIssuer(settings.SigningKey ?? HubKeys.DevelopmentSigning, settings.Issuer, settings.Audience, TimeProvider.System);
        parsed.InvocationConfiguration.Output.WriteLine(issuer.Issue(reading.Caller!));
        return ExitCode.Done;
    }

    private static TimeSpan ParseExpiry(ArgumentResult result)
    {
        if (!Duration.TryParse(result.Tokens[0].Value, out var length)) result.AddError($"'{result.Tokens[0].Value}' is not a length of time such as 90s, 30m, 8h or 7d.");
        return length;
    }
}
