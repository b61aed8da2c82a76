using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Which rows of webhooks are meant, and what is sealed in them.</summary>
internal static class WebhookRows
{
    public static IQueryable<WebhookRow> Named(this IQueryable<WebhookRow> all, string client, string consumer) => all.Where(w => w.Client == client && w.Consumer == consumer);

    /// <summary>The webhook as it was then, and no other: nothing, once somebody has changed it or begun to deliver for it.</summary>
    public static IQueryable<WebhookRow> Still(this IQueryable<WebhookRow> all, Webhook webhook) => all.Named(webhook.Client, webhook.Consumer).Where(w => w.Revision == webhook.Revision);

    public static Task SealAsync(this IQueryable<WebhookRow> one, SealedBox box, DateTimeOffset? formerUntil, CancellationToken cancellation) => one.ExecuteUpdateAsync(
        set => set.SetProperty(w => w.KeyId, box.KeyId).SetProperty(w => w.Nonce, box.Nonce).SetProperty(w => w.Sealed, box.Content).SetProperty(w => w.FormerUntil, formerUntil), cancellation);
}
