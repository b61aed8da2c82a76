using System.CommandLine;
using Hub.Commands;
using Hub.Configuration;
using Hub.Domain;
using Hub.Serving;
using Hub.Store;

namespace Hub.Webhooks;

/// <summary>webhooks pause, resume, retry: what an operator does with one.</summary>
internal sealed class ChangeWebhookCommand : TaughtCommand
{
    private readonly Argument<string> _client = new("CLIENT") { Description = "The client: the subject (sub) of its tokens." };
    private readonly Argument<string> _consumer = new("CONSUMER") { Description = "The consumer's name." };
    private readonly Func<Store.Webhooks, string, string, CancellationToken, Task<Webhook?>> _change;

    public ChangeWebhookCommand(string name, string description, Func<Store.Webhooks, string, string, CancellationToken, Task<Webhook?>> change) : base(name, description, WebhooksCommand.Examples)
    {
        _change = change;
        Add(_client);
        Add(_consumer);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (client, consumer) = (parsed.GetRequiredValue(_client), parsed.GetRequiredValue(_consumer));
        await using var store = await ShapedStore.OpenAsync(HubConfiguration.Build(HubOptions.EnvironmentOf(parsed)), cancellation);
        if (await store.Webhooks.FindAsync(client, consumer, cancellation) is null) throw new SettingsException($"{client} has no webhook of a consumer {consumer}. hub webhooks list shows those that there are.");
        await store.Audit.NoteAsync(new AuditNote(DateTimeOffset.UtcNow, Environment.UserName, $"WEBHOOK_{Name.ToUpperInvariant()}", $"Client {client}, consumer {consumer}."), cancellation);
        var webhook = await _change(store.Webhooks, client, consumer, cancellation);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{client} {consumer} is {EnumName.Of(webhook?.State ?? WebhookState.Stopped)}.");
        return ExitCode.Done;
    }
}
