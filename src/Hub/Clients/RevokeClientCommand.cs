using System.CommandLine;
using Hub.Commands;
using Hub.Configuration;
using Hub.Serving;

namespace Hub.Clients;

/// <summary>clients revoke: takes a grant back, or all that a client has.</summary>
internal sealed class RevokeClientCommand : TaughtCommand
{
    private readonly Argument<string> _what = new("SUBJECT|GRANT") { Description = "A grant, or a client: then all of its grants." };
    private readonly Option<string> _reason = new("--reason") { Description = "Why; the client reads it.", HelpName = "TEXT", Required = true };
    private readonly GrantOptions _options = new();

    public RevokeClientCommand() : base("revoke", "Take a grant back, or all that a client has.", ClientsCommand.Examples)
    {
        Add(_what);
        Add(_reason);
        Add(_options.By);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(parsed.GetRequiredValue(_reason))) throw new SettingsException("--reason is empty: say why.");
        await using var store = await ShapedStore.OpenAsync(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)), cancellation);
        var revoked = await store.Clients.RevokeAsync(parsed.GetRequiredValue(_what), parsed.GetRequiredValue(_reason), parsed.GetRequiredValue(_options.By), cancellation);
        foreach (var grant in revoked) await parsed.InvocationConfiguration.Output.WriteLineAsync($"{grant.Id} of {grant.Client} revoked.");
        return ExitCode.Done;
    }
}
