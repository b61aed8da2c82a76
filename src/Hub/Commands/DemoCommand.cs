using System.CommandLine;
using Hub.Configuration;
using Hub.Demo;
using Hub.Serving;
using Hub.Tokens;

namespace Hub.Commands;

/// <summary>demo: the samples, served, with tokens and operations to paste.</summary>
internal sealed class DemoCommand : TaughtCommand
{
    /// <summary>On this day the samples show something of everything; so the demo never goes stale.</summary>
    private static readonly DateOnly DayOfTheSamples = new(2025, 12, 15);

    private readonly Option<string?> _urls = HubOptions.Urls();
    private readonly Option<DateOnly?> _today = HubOptions.Today($"{DayOfTheSamples:yyyy-MM-dd}, the day of the samples");

    public DemoCommand() : base("demo", "Load the samples into SQLite, serve them, and print tokens and operations to paste.", """
        Needs nothing else: the database is SQLite under data/ unless ConnectionStrings:Hub names another, keys and tokens are
        the built-in ones. Started again, it goes on with the database it finds.

        Examples:
          hub demo
          hub demo --urls http://localhost:6080

        Exit codes: 0 stopped as asked, 1 could not start.
        """)
    {
        Add(_urls);
        Add(_today);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var options = new ServeOptions(Environments.Development, parsed.GetValue(_urls), parsed.GetValue(_today) ?? DayOfTheSamples, Quiet: true);
        await using var hub = await RunningHub.StartAsync(options, cancellation, open => SampleData.LoadAsync(open, output, cancellation));
        var settings = HubConfiguration.Build(Environments.Development);
        var issuer = new TokenIssuer(HubKeys.Signing(settings)!, settings.Issuer, settings.Audience, TimeProvider.System);
        new DemoGuide(hub.Addresses.First(), hub.Hub.Today(), issuer, TimeProvider.System).Write(output);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var alive = SampleData.StayAliveAsync(hub.Hub, TimeProvider.System, stopping.Token);
        await hub.WaitForShutdownAsync(cancellation);
        await stopping.CancelAsync();
        await alive;
        return ExitCode.Done;
    }
}
