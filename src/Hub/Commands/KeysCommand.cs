using System.CommandLine;
using Hub.Configuration;
using Hub.Serving;
using Hub.Store;
using Spectre.Console;

namespace Hub.Commands;

/// <summary>keys: which keys ID numbers and the secrets of webhooks are sealed with; keys rotate: seals them all again with the current one.</summary>
internal sealed class KeysCommand : TaughtCommand
{
    private const string Examples = """
        To change the key: give every node the new one beside the old (Hub:Encryption:Keys:<id>), then name it as Hub:Encryption:Current
        on every node, then rotate. Nodes go on reading and writing meanwhile; broken off, it goes on where it was when run again.
        When it says that a key is not needed any more, and no node has it as current, take it out of the settings. The key behind the
        keyed hash (Hub:Encryption:HashKey) can never be exchanged; a node with another than the database's does not start.

        Examples:
          hub keys               each key by its id: how much it seals, and which one is current
          hub keys rotate        seal every ID number and every webhook's secret again that is under another key

        Exit codes: 0 done, 2 some rows are broken (each named by its file) and all others done, or (keys) a key is missing,
        1 failed (a key that a row needs is not configured); then nothing was changed.
        """;

    public KeysCommand() : base("keys", "Say which keys ID numbers are sealed with, or exchange them.", Examples)
    {
        Add(new RotateCommand());
        SetAction(ListAsync);
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var store = await OpenAsync(parsed, cancellation);
        var uses = await store.EncryptionKeys.UseAsync(cancellation);
        foreach (var key in uses) await parsed.InvocationConfiguration.Output.WriteLineAsync(Line(key));
        return uses.Any(k => !k.Configured) ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static string Line(KeyUse key) =>
        $"{key.Id}: {key.Seals}{(key.Current ? ", current" : "")}{(key.Unneeded ? ", not needed any more" : "")}{(key.Configured ? "" : $", NOT CONFIGURED (Hub:Encryption:Keys:{key.Id})")}";

    private static Task<HubStore> OpenAsync(ParseResult parsed, CancellationToken cancellation) =>
        ShapedStore.OpenAsync(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)), cancellation);

    private sealed class RotateCommand : TaughtCommand
    {
        public RotateCommand() : base("rotate", "Seal everything again that is under another key than the current one.", Examples) => SetAction(RunAsync);

        private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            await using var store = await OpenAsync(parsed, cancellation);
            var rotation = await WithBarAsync(output, store, cancellation);
            var current = rotation.Uses.Single(k => k.Current).Id;
            await store.Audit.NoteAsync(new AuditNote(DateTimeOffset.UtcNow, Environment.UserName, "KEYS_ROTATED", $"{rotation.Resealed} ID numbers sealed again with the key {current}, and {rotation.Secrets} secrets of webhooks; {rotation.Broken.Count} broken."), cancellation);
            await output.WriteLineAsync($"{rotation.Resealed} ID numbers sealed again");
            if (rotation.Secrets > 0) await output.WriteLineAsync($"{rotation.Secrets} secrets of webhooks sealed again");
            foreach (var key in rotation.Uses) await output.WriteLineAsync(Line(key));
            foreach (var file in rotation.Broken) await error.WriteLineAsync($"{file}: the sealed {(file.StartsWith('F') ? "ID number" : "secret")} does not open, or is not that of this row; the row was changed by somebody and stays as it is.");
            return rotation.Broken.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        }

        private static async Task<KeyRotation> WithBarAsync(TextWriter output, HubStore store, CancellationToken cancellation)
        {
            if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected) return await store.EncryptionKeys.RotateAsync(null, cancellation);
            return await AnsiConsole.Progress().StartAsync(async bars =>
            {
                var bar = bars.AddTask("ID numbers", maxValue: 1);
                var rotation = await store.EncryptionKeys.RotateAsync((done, total) => (bar.MaxValue, bar.Value) = (Math.Max(1, total), done), cancellation);
                bar.Value = bar.MaxValue;
                return rotation;
            });
        }
    }
}
