using System.CommandLine;
using Hub.Commands;
using Hub.Configuration;
using Hub.Domain;
using Hub.Serving;
using Hub.Store;

namespace Hub.Webhooks;

/// <summary>webhooks list: every client's webhooks; of their URLs no more than the site, because a path may hold what only its receiver is to know.</summary>
internal sealed class ListWebhooksCommand : TaughtCommand
{
    private static readonly string[] Head = ["CLIENT", "CONSUMER", "STATE", "SITE", "FAILURES", "NEXT ATTEMPT", "DEAD", "LAST ERROR"];

    public ListWebhooksCommand() : base("list", "Show webhooks as a table.", WebhooksCommand.Examples) => SetAction(RunAsync);

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var store = await ShapedStore.OpenAsync(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)), cancellation);
        var dead = await store.Webhooks.DeadAsync(cancellation);
        var rows = (await store.Webhooks.ListAsync(null, cancellation)).Select(w => Row(w, dead.GetValueOrDefault((w.Client, w.Consumer))));
        foreach (var line in TextTable.Lines([Head, .. rows])) await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
        return ExitCode.Done;
    }

    private static string[] Row(Webhook webhook, int dead) =>
    [
        webhook.Client,
        webhook.Consumer,
        EnumName.Of(webhook.State),
        webhook.Url.GetLeftPart(UriPartial.Authority),
        $"{webhook.Attempts}",
        webhook.NextAttemptAt is { } next ? GrantWords.Moment(next) : "-",
        $"{dead}",
        webhook.LastError ?? "-",
    ];
}
