using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Where the events of one of the caller's consumers are posted.</summary>
internal static class WebhookType
{
    public static void Bind(Bindings bind)
    {
        bind.Object<Webhook>("Webhook")
            .Field("consumer", w => w.Consumer)
            .Field("url", w => w.Url.AbsoluteUri)
            .Field("document", w => w.Document)
            .Field("variables", w => w.Variables)
            .Field("state", w => w.State)
            .Field("failures", w => w.Attempts)
            .Field("nextAttemptAt", w => w.NextAttemptAt)
            .Field("lastError", w => w.LastError)
            .Field("lastErrorAt", w => w.LastErrorAt)
            .Field("verifiedAt", w => w.VerifiedAt)
            .Field("createdAt", w => w.CreatedAt)
            .Batch("deadLetters", DeadLettersAsync);
        bind.Object<WebhookRegistration>("WebhookRegistration")
            .Field("webhook", r => r.Webhook)
            .Field("secret", r => r.Secret);
        bind.Object<DeadLetter>("DeadLetter")
            .Field("event", l => l.Event)
            .Field("number", l => l.At.Number)
            .Field("attempts", l => l.Attempts)
            .Field("lastError", l => l.LastError)
            .Field("buriedAt", l => l.BuriedAt)
            .Field("retrying", l => l.Asked);
    }

    private static async ValueTask<IReadOnlyList<Connection<DeadLetter>>> DeadLettersAsync(FieldContext context, IReadOnlyList<Webhook> webhooks)
    {
        // All of a level are one client's.
        var letters = (await context.Session().Store.Webhooks.DeadLettersAsync(webhooks[0].Client, [.. webhooks.Select(w => w.Consumer)], context.Cancellation)).ToLookup(l => l.Consumer);
        return [.. webhooks.Select(w => context.Page([.. letters[w.Consumer]], $"dead letters of {w.Client} {w.Consumer}", l => l.Event))];
    }
}
