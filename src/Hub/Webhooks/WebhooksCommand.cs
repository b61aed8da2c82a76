using System.CommandLine;
using Hub.Commands;

namespace Hub.Webhooks;

/// <summary>webhooks: how clients' webhooks stand, and what an operator can do about it.</summary>
internal sealed class WebhooksCommand : TaughtCommand
{
    internal const string Examples = """
        Clients register webhooks themselves (registerWebhook); each is one durable consumer's. UNVERIFIED: its receiver has not answered the
        challenge; ACTIVE; FAILING: it waits for its next attempt; PAUSED; STOPPED: by the hub, which says why. Hubs that run follow within
        seconds. Each act is in the audit log.

        Examples:
          hub webhooks list                     every webhook, with what went wrong last and how many dead letters it has
          hub webhooks pause hz-health desk     nothing more is posted
          hub webhooks resume hz-health desk    goes on at once, whyever it stood still
          hub webhooks retry hz-health desk     posts its dead letters once more, and tries what waits at once

        Exit codes: 0 done, 1 there is no such webhook.
        """;

    public WebhooksCommand() : base("webhooks", "Say how clients' webhooks stand; pause, resume, send again.", Examples)
    {
        Add(new ListWebhooksCommand());
        Add(new ChangeWebhookCommand("pause", "Post nothing more until it is resumed.", (webhooks, client, consumer, cancellation) => webhooks.PauseAsync(client, consumer, cancellation)));
        Add(new ChangeWebhookCommand("resume", "Go on at once, whyever it stood still.", (webhooks, client, consumer, cancellation) => webhooks.ResumeAsync(client, consumer, cancellation)));
        Add(new ChangeWebhookCommand("retry", "Post its dead letters once more, and what waits at once.", (webhooks, client, consumer, cancellation) => webhooks.RetryAsync(client, consumer, null, cancellation)));
    }
}
