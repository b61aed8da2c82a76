using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>A durable consumer of the caller's own.</summary>
internal static class ConsumerType
{
    public static void Bind(Bindings bind) => bind.Object<ConsumerNode>("Consumer")
        .Field("name", c => c.Consumer.Name)
        .Field("audience", c => c.Consumer.Audience)
        .Field("region", c => c.Consumer.Region)
        .Field("stream", c => c.Consumer.Stream)
        .Field("where", c => c.Consumer.Filter)
        .Field("sent", (c, context) => At(context, c.Consumer, c.Consumer.Sent))
        .Field("acknowledged", (c, context) => At(context, c.Consumer, c.Consumer.Acknowledged))
        .Field("digest", c => c.Consumer.Acknowledged.Digest.ToString())
        .Batch("lag", (context, level) => WaitingAsync(context, level, (_, waiting) => Math.Min(Backlog.Most, waiting.Sum(w => w.Count))))
        .Batch("overdue", (context, level) => WaitingAsync(context, level, (consumer, waiting) => waiting.Any(w => IsOverdue(context.Session(), consumer, w))))
        .Field("dropped", c => c.Consumer.Dropped.Count)
        .Field("reconnects", c => Math.Max(0, c.Consumer.Turn - 1))
        .Batch("deliveryTime", TimesAsync)
        .Batch("webhook", WebhooksAsync)
        .Field("createdAt", c => c.Consumer.CreatedAt)
        .Field("lastSeenAt", c => c.Consumer.LastSeenAt);

    private static async ValueTask<IReadOnlyList<DeliveryTime?>> TimesAsync(FieldContext context, IReadOnlyList<ConsumerNode> level)
    {
        var times = await level[0].Level.TimesAsync(context.Cancellation);
        return [.. level.Select(c => times[c.Index])];
    }

    private static Cursor At(FieldContext context, Consumer consumer, ConsumerPlace at) => DurableConsumer.CursorAt(context.Session(), consumer, at);

    private static async ValueTask<IReadOnlyList<T>> WaitingAsync<T>(FieldContext context, IReadOnlyList<ConsumerNode> level, Func<Consumer, IReadOnlyList<Waiting>, T> read)
    {
        // All of a level come from one list.
        var waiting = await level[0].Level.WaitingAsync(context.Cancellation);
        return [.. level.Select(c => read(c.Consumer, waiting[c.Index]))];
    }

    private static async ValueTask<IReadOnlyList<Webhook?>> WebhooksAsync(FieldContext context, IReadOnlyList<ConsumerNode> level)
    {
        var webhooks = (await level[0].Level.WebhooksAsync(context.Cancellation)).ToDictionary(w => w.Consumer);
        return [.. level.Select(c => webhooks.GetValueOrDefault(c.Consumer.Name))];
    }

    private static bool IsOverdue(Session session, Consumer consumer, Waiting waiting) =>
        TellingDeadlines.Of(session.Law, waiting.Kind, consumer.Audience, waiting.Region, waiting.Since) is { } due && due.Day < session.Today;
}
