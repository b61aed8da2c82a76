using System.CommandLine;
using Hub.Configuration;
using Hub.Serving;

namespace Hub.Commands;

/// <summary>serve: the GraphQL API and the console, until it is told to stop.</summary>
internal sealed class ServeCommand : TaughtCommand
{
    private readonly Option<string?> _urls = HubOptions.Urls();
    private readonly Option<DateOnly?> _today = HubOptions.Today("today in Asia/Shanghai");

    public ServeCommand() : base("serve", "Serve the GraphQL API at /graphql and the console at /, with /health/live and /health/ready.", """
        The database is SQLite at data/hub.db, or PostgreSQL when ConnectionStrings:Hub begins with Host=. In Production the hub
        refuses to start without keys of its own: Hub:Tokens:Authority or Hub:Tokens:SigningKey, Hub:Encryption:Keys:<id>,
        Hub:Encryption:HashKey and Hub:Audit:SigningKey (docs/audit.md). What a request and a client may ask for is set by Hub:Limits:* (cost, budgets, rates, sockets;
        docs/limits.md has each with its default), who runs trusted documents only by Hub:Documents:TrustedOnly.
        Whether every client needs a grant (hub clients) is set by Hub:Clients:Registered, which web sites' pages may ask by
        Hub:Cors:Origins; docs/access.md has both. How users sign in to the console is set by Hub:Console:ClientId and Hub:Console:Scope (docs/console.md).

        Examples:
          hub serve --environment Development
          ConnectionStrings__Hub="Host=db;Database=hub;Username=hub" hub serve --urls http://0.0.0.0:5080

        Exit codes: 0 stopped as asked, 1 could not start.
        """)
    {
        Add(_urls);
        Add(_today);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var hub = await RunningHub.StartAsync(new ServeOptions(HubOptions.EnvironmentOf(parsed), parsed.GetValue(_urls), parsed.GetValue(_today)), cancellation);
        await hub.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}
