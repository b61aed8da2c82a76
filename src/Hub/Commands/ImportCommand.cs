using System.CommandLine;
using Hub.Configuration;
using Hub.Importing;
using Hub.Serving;

namespace Hub.Commands;

/// <summary>import: takes registrations, decisions and other entries in from files.</summary>
internal sealed class ImportCommand : TaughtCommand
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Registrations or decisions as .csv (UTF-8 or GB18030) or .xlsx, or .ndjson with one EntryInput a line.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<DateOnly?> _today = HubOptions.Today("today in Asia/Shanghai");

    public ImportCommand() : base("import", "Take files in: good rows go to the ledger, bad ones to FILE.rejected.csv.", """
        Which of its two kinds a table is, its columns tell; their order does not matter. Several files are taken in the right
        order: registrations, decisions, then .ndjson. A row that is already there changes nothing, so importing again is safe.
        FILE.rejected.csv says line, column, reason and article of each row that was turned away.

        Examples:
          hub import samples/*/*
          hub import registrations.xlsx decisions.csv

        Exit codes: 0 all in, 2 some rejected, 1 failed (a column is missing, a file cannot be read); then nothing was taken in.
        """)
    {
        Add(_files);
        Add(_today);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = HubConfiguration.Build(HubOptions.EnvironmentOf(parsed));
        await using var hub = await OpenHub.OpenAsync(settings, parsed.GetValue(_today), TimeProvider.System, null, cancellation);
        var files = parsed.GetRequiredValue(_files).Where(f => !f.EndsWith(".rejected.csv", StringComparison.OrdinalIgnoreCase));
        var reports = await new ImportDisplay(parsed.InvocationConfiguration.Output).RunAsync(hub.Import, [.. files], cancellation);
        return reports.Any(r => r.Rejected > 0) ? ExitCode.SomeRejected : ExitCode.Done;
    }
}
