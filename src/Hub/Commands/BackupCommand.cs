using System.CommandLine;
using Hub.Auditing;
using Hub.Configuration;
using Hub.Store;

namespace Hub.Commands;

/// <summary>backup: copies the SQLite database into a file while the hub serves.</summary>
internal sealed class BackupCommand : TaughtCommand
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "Where the copy goes." };
    private readonly Option<bool> _force = new("--force") { Description = "Replace a file that is there." };

    public BackupCommand() : base("backup", "Copy the SQLite database into a file, while the hub serves.", """
        The copy is everything that was in at one moment, checked before it gets its name. Restore it by putting it in the place of the
        database while no hub runs; the hub needs the same keys as before (Hub:Encryption, Hub:Audit), which are in no backup.
        PostgreSQL has its own: pg_basebackup, pg_dump. docs/operations.md tells more.

        Examples:
          hub backup /backup/hub-monday.db
          ConnectionStrings__Hub="Data Source=/srv/hub.db" hub backup --force latest.db

        Exit codes: 0 done, 1 failed, and what was there before is as it was.
        """)
    {
        Add(_file);
        Add(_force);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, file) = (parsed.InvocationConfiguration.Output, parsed.GetValue(_file)!);
        var settings = HubConfiguration.Build(HubOptions.EnvironmentOf(parsed));
        var place = await RecordsBar.RunAsync(RecordsBar.IsTerminal(output), bar => Backup.WriteAsync(settings.ConnectionString, file, parsed.GetValue(_force), bar, cancellation), "pages");
        file.Refresh();
        await output.WriteLineAsync($"{file}: {file.Length} bytes, whole, with the log up to event {place}");
        return ExitCode.Done;
    }
}
