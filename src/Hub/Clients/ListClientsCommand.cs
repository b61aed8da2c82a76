using System.CommandLine;
using Hub.Commands;
using Hub.Configuration;
using Hub.Domain;
using Hub.Serving;
using Hub.Store;

namespace Hub.Clients;

/// <summary>clients list: what clients have, or with --all what they ever had.</summary>
internal sealed class ListClientsCommand : TaughtCommand
{
    private static readonly string[] Head = ["GRANT", "CLIENT", "STATE", "AUDIENCE", "REGION", "OF", "PURPOSES", "FROM", "UNTIL", "WITHOUT", "GIVEN BY", "REVOKED"];
    private readonly Option<bool> _all = new("--all") { Description = "Those that were revoked or have ended, too." };

    public ListClientsCommand() : base("list", "Show grants as a table: ACTIVE and NOT YET, with --all also EXPIRED and REVOKED.", ClientsCommand.Examples)
    {
        Add(_all);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var store = await ShapedStore.OpenAsync(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)), cancellation);
        var now = TimeProvider.System.GetUtcNow();
        var grants = (await store.Clients.ListAsync(cancellation)).Where(g => parsed.GetValue(_all) || g.StateAt(now) is GrantState.Active or GrantState.NotYet);
        string[][] rows = [Head, .. grants.OrderBy(g => g.Client, StringComparer.Ordinal).ThenBy(g => g.GivenAt).Select(g => Row(g, now))];
        foreach (var line in TextTable.Lines(rows)) await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
        return ExitCode.Done;
    }

    private static string[] Row(ClientGrant grant, DateTimeOffset now) =>
    [
        grant.Id,
        grant.Client,
        grant.StateAt(now) == GrantState.NotYet ? "NOT YET" : EnumName.Of(grant.StateAt(now)),
        EnumName.Of(grant.Audience),
        grant.Region.ToString(),
        grant.Institution?.Value ?? grant.Person?.Value ?? (grant.Body is { } body ? EnumName.Of(body) : "-"),
        string.Join(',', grant.Purposes.Select(EnumName.Of)),
        GrantWords.Moment(grant.Starts),
        grant.Ends is { } ends ? GrantWords.Moment(ends) : "-",
        grant.Without.Names.Count == 0 ? "-" : string.Join(',', grant.Without.Names),
        grant.GivenBy,
        grant.RevokedAt is { } revoked ? $"{GrantWords.Moment(revoked)} by {grant.RevokedBy}: {grant.Reason}" : "-",
    ];
}
