using System.CommandLine;
using Hub.Configuration;
using Hub.Rebuilding;
using Hub.Serving;

namespace Hub.Commands;

/// <summary>rebuild: derives every standing afresh from the ledger, and says whose became another and why.</summary>
internal sealed class RebuildCommand : TaughtCommand
{
    private readonly Option<DateOnly?> _today = HubOptions.Today("today in Asia/Shanghai");

    public RebuildCommand() : base("rebuild", "Derive every standing afresh from the ledger, and say whose changed and why.", """
        Nothing is lost by it: what is rebuilt is drawn from the entries alone. A hub that starts with other rulebooks than before
        does it by itself; subscribers hear of every status that changed. Others may go on writing meanwhile.

        Examples:
          hub rebuild
          Hub__Rulebooks=new-rules hub rebuild      bring the database under other rulebooks

        Exit codes: 0 done, 1 failed.
        """)
    {
        Add(_today);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = HubConfiguration.Build(HubOptions.EnvironmentOf(parsed));
        await new RebuildDisplay(parsed.InvocationConfiguration.Output).RunAsync(async display =>
        {
            await using var hub = await OpenHub.OpenAsync(settings, parsed.GetValue(_today), TimeProvider.System, null, cancellation, display);
            if (!display.HasRun) await hub.Store.RebuildAsync(display, cancellation);
        });
        return ExitCode.Done;
    }
}
