using System.CommandLine;
using System.CommandLine.Parsing;
using Hub.Configuration;
using Hub.Tokens;

namespace Hub.Commands;

/// <summary>token: prints one JWT, nothing else.</summary>
internal sealed class TokenCommand : TaughtCommand
{
    private readonly CallerOptions _caller = new();
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
        foreach (var option in _caller.All.Append(_expires)) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var settings = HubConfiguration.Build(HubOptions.EnvironmentOf(parsed));
        var caller = _caller.Read(parsed, TimeProvider.System.GetUtcNow() + parsed.GetValue(_expires));
        var issuer = new TokenIssuer(settings.SigningKey ?? HubKeys.DevelopmentSigning, settings.Issuer, settings.Audience, TimeProvider.System);
        parsed.InvocationConfiguration.Output.WriteLine(issuer.Issue(caller));
        return ExitCode.Done;
    }

    private static TimeSpan ParseExpiry(ArgumentResult result)
    {
        if (!Duration.TryParse(result.Tokens[0].Value, out var length)) result.AddError($"'{result.Tokens[0].Value}' is not a length of time such as 90s, 30m, 8h or 7d.");
        return length;
    }
}
