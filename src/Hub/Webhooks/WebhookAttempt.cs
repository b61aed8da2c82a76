using Hub.Schema;
using Hub.Store;

namespace Hub.Webhooks;

/// <summary>Posts what a webhook is to get, as long as nobody else delivers for it and nobody has changed it: asked before each message.</summary>
internal sealed class WebhookAttempt(Webhook webhook, WebhookRuns runs, WebhookPosts posts, TimeProvider clock, CancellationToken cut)
{
    /// <returns>Null where it was changed: nothing was sent.</returns>
    public Task<WebhookReply?> EventAsync(WebhookAnswer answer) => PostAsync(answer.Event!, answer.Body, readsAnswer: false);

    /// <inheritdoc cref="EventAsync" path="/returns"/>
    public async Task<WebhookReply?> HandshakeAsync()
    {
        var (challenge, body) = WebhookHandshake.New(clock.GetUtcNow());
        return await PostAsync($"verify_{challenge[..16]}", body, readsAnswer: true) is { } reply ? WebhookHandshake.Checked(reply, challenge) : null;
    }

    private async Task<WebhookReply?> PostAsync(string id, ReadOnlyMemory<byte> body, bool readsAnswer) =>
        await runs.SecretsAsync(webhook, cut) is { } secrets ? await posts.PostAsync(webhook.Client, webhook.Url, id, body, secrets, readsAnswer, cut) : null;
}
