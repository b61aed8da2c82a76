using System.CommandLine;
using Hub.Auditing;
using Hub.Configuration;
using Hub.Store;

namespace Hub.Commands;

/// <summary>export disclosures: the audit log of a period, to be checked and recomputed by others; export audit-key: what they check it with.</summary>
internal sealed class ExportCommand : TaughtCommand
{
    private const string Examples = """
        Each line holds previousHash, hash and record. The record is written in the very bytes that were hashed: hash is the SHA-256 of
        previousHash (its 32 bytes) followed by the record's. docs/audit.md says what is in a record. Days are those of Asia/Shanghai.

        Examples:
          hub export disclosures --from 2026-01-01 --to 2026-01-31 --out january.ndjson
          hub export disclosures --from 2026-01-01 --to 2026-01-31 | jq 'select(.record.client == "platform-1")'
          hub export audit-key > audit.pem

        Exit codes: 0 done, 1 failed.
        """;

    public ExportCommand() : base("export", "Hand the audit log to whoever checks it.", Examples)
    {
        Add(new DisclosuresCommand());
        Add(new KeyCommand());
    }

    private sealed class DisclosuresCommand : TaughtCommand
    {
        private readonly Option<DateOnly?> _from = HubOptions.Day("--from", "The first day, as yyyy-MM-dd.");
        private readonly Option<DateOnly?> _to = HubOptions.Day("--to", "The last day, as yyyy-MM-dd.");
        private readonly Option<FileInfo?> _out = new("--out") { Description = "The file to write. Default: the standard output.", HelpName = "FILE" };

        public DisclosuresCommand() : base("disclosures", "The records of a period, one JSON object a line, chain by chain.", Examples)
        {
            (_from.Required, _to.Required) = (true, true);
            foreach (var option in new Option[] { _from, _to, _out }) Add(option);
            Validators.Add(result =>
            {
                if (result.GetValue(_from) > result.GetValue(_to)) result.AddError("--from is after --to.");
            });
            SetAction(RunAsync);
        }

        private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var settings = HubConfiguration.Build(HubOptions.EnvironmentOf(parsed));
            var (from, to) = (LawDay.Begins(parsed.GetValue(_from)!.Value), LawDay.Begins(parsed.GetValue(_to)!.Value.AddDays(1)));
            await using var archive = AuditArchive.Open(settings.ConnectionString);
            var file = parsed.GetValue(_out);
            await using var lines = file?.CreateText();
            var records = await RecordsBar.RunAsync(lines is not null && RecordsBar.IsTerminal(output), async bar =>
            {
                var count = 0L;
                await foreach (var line in archive.ExportAsync(from, to, bar, cancellation))
                {
                    await (lines ?? output).WriteLineAsync(line);
                    count++;
                }
                return count;
            });
            var keys = await archive.KeyIdsAsync(cancellation);
            await error.WriteLineAsync($"{records} records; heads are signed with key {(keys.Count > 0 ? string.Join(", ", keys) : "none yet")}");
            return ExitCode.Done;
        }
    }

    private sealed class KeyCommand : TaughtCommand
    {
        public KeyCommand() : base("audit-key", "The public key that signs the audit log, as PEM.", Examples) => SetAction(Run);

        private static int Run(ParseResult parsed)
        {
            using var key = HubKeys.Audit(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)));
            parsed.InvocationConfiguration.Output.WriteLine(key.PublicPem);
            return ExitCode.Done;
        }
    }
}
