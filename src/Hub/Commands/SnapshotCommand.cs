using System.CommandLine;
using Hub.Auditing;
using Hub.Clients;
using Hub.Configuration;
using Hub.Domain;
using Hub.Serving;
using Hub.Snapshots;

namespace Hub.Commands;

/// <summary>snapshot: a region's person files as a caller sees them, to begin a copy with that the stream keeps current.</summary>
internal sealed class SnapshotCommand : TaughtCommand
{
    private readonly CallerOptions _caller = new();
    private readonly Option<string?> _of = new("--of") { Description = "The region whose persons are written. Default: the caller's.", HelpName = "R" };
    private readonly Option<string> _fields = new("--fields") { Description = $"What of each person, as GraphQL fields of Practitioner. Default: {SnapshotWriter.DefaultFields}", HelpName = "F", DefaultValueFactory = _ => SnapshotWriter.DefaultFields };
    private readonly Option<FileInfo?> _out = new("--out") { Description = "The file to write. Default: the standard output.", HelpName = "FILE" };
    private readonly Option<DateOnly?> _today = HubOptions.Today("today in Asia/Shanghai");

    public SnapshotCommand() : base("snapshot", "Write a region's person files as a caller sees them, to begin a copy with.", """
        The first line says where the log stood, then comes one person a line, then where the log stood at the end. Others may go on writing
        meanwhile: subscribe behind the cursor of the first line, and once everything up to that of the last has been heard the copy is
        current, and its digest that of `regionState`; docs/streams.md says how to compute it. What is written is put on record as
        disclosed to the caller, as if it had asked for it.

        Examples:
          hub snapshot --audience HEALTH --region 330000 --purpose INDUSTRY_FOLLOW_UP --out copy.ndjson
          hub snapshot --audience INSURANCE --region 460000 --purpose FUND_SUPERVISION --subject agency-46 --of 460100 | wc -l

        Exit codes: 0 done, 1 failed.
        """)
    {
        foreach (var option in _caller.All.Concat([_of, _fields, _out, _today])) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = HubConfiguration.Build(HubOptions.EnvironmentOf(parsed));
        var caller = _caller.Read(parsed, DateTimeOffset.MaxValue);
        var region = RegionCode.TryParse(parsed.GetValue(_of) ?? caller.Region.ToString(), out var of) ? of : throw new SettingsException($"--of: '{parsed.GetValue(_of)}' is no region.");
        await using var hub = await OpenHub.OpenAsync(settings, parsed.GetValue(_today), TimeProvider.System, null, cancellation);
        using var registry = new ClientRegistry(hub.Store.Grants, settings.RegisteredClientsOnly);
        var granted = registry.Of(caller);
        if (!granted.IsGranted) throw new SettingsException(granted.Message);
        var (file, output) = (parsed.GetValue(_out), parsed.InvocationConfiguration.Output);
        await using var lines = file?.CreateText();
        var writer = new SnapshotWriter(hub.Schema, granted.Caller);
        var (persons, agrees) = await RecordsBar.RunAsync(lines is not null && RecordsBar.IsTerminal(output), bar => writer.WriteAsync(region, parsed.GetValue(_fields)!, lines ?? output, bar, cancellation), "persons");
        await parsed.InvocationConfiguration.Error.WriteLineAsync($"{persons} persons; {(agrees ? "the digest agrees." : "subscribe behind the first line's cursor, then check the digest.")}");
        return ExitCode.Done;
    }
}
