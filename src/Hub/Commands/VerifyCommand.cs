using System.CommandLine;
using System.Security.Cryptography;
using Hub.Auditing;
using Hub.Configuration;
using Hub.Store;

namespace Hub.Commands;

/// <summary>verify: reads the audit log and names every record that was changed, removed, reordered or inserted.</summary>
internal sealed class VerifyCommand : TaughtCommand
{
    private readonly Option<string[]> _heads = new("--heads") { Description = "Files of signed heads that were kept outside the database. Default: Hub:Audit:Heads, if it is there.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _publicKeys = new("--public-key") { Description = "Public keys (PEM) to check signatures with. Default: this hub's and those of Hub:Audit:PublicKeys.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "A line each instead of tables, as when the output goes elsewhere than to a terminal." };

    public VerifyCommand() : base("verify", "Check the audit log: chains, signatures, columns and indexes.", """
        Reads every chain once, as it stands at one moment; the hub may go on meanwhile. Needs the database and a public key, nothing else.
        Whatever was written after the last signed head (half a minute at most while the hub runs) is vouched for by the chain alone. Give it
        the head files of all nodes, from where nobody who can write to the database can write.

        Examples:
          hub verify
          hub verify --heads heads/hub-a.jsonl heads/hub-b.jsonl --public-key audit.pem
          hub verify --quiet | tail -n 1

        Exit codes: 0 whole, 2 broken (each record named), 1 could not be read.
        """)
    {
        foreach (var option in new Option[] { _heads, _publicKeys, _quiet }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = HubConfiguration.Build(HubOptions.EnvironmentOf(parsed));
        var output = parsed.InvocationConfiguration.Output;
        var terminal = !parsed.GetValue(_quiet) && RecordsBar.IsTerminal(output);
        using var keys = Keys(parsed.GetValue(_publicKeys), settings);
        await using var archive = AuditArchive.Open(settings.ConnectionString);
        var heads = Heads(parsed.GetValue(_heads), settings.Audit.Heads);
        var log = await RecordsBar.RunAsync(terminal, bar => archive.VerifyAsync(keys, heads, bar, cancellation));
        if (terminal) VerifyDisplay.WriteTables(log);
        else VerifyDisplay.WriteLines(log, output);
        return log.AllFaults == 0 ? ExitCode.Done : ExitCode.SomeRejected;
    }

    private static List<KnownHead> Heads(string[]? files, string own)
    {
        IEnumerable<string> read = files is { Length: > 0 } ? files : File.Exists(own) ? [own] : [];
        return [.. read.SelectMany(file => new HeadFile(file).Read())];
    }

    private static HeadKeys Keys(string[]? files, HubSettings settings)
    {
        if (files is not { Length: > 0 }) return HubKeys.AuditPublic(settings);
        try
        {
            return new HeadKeys(files.Select(File.ReadAllText));
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            throw new SettingsException("--public-key takes EC public keys as PEM, for example from: hub export audit-key");
        }
    }
}
