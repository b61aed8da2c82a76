using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>The consumers of one level of an answer: what lies before each and how long it waited is read for all of them at once, by whichever field asks first.</summary>
internal sealed class ConsumerLevel(Session session, IReadOnlyList<Consumer> consumers)
{
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<IReadOnlyList<Waiting>>>? _waiting;
    private Task<IReadOnlyList<DeliveryTime?>>? _times;
    private Task<IReadOnlyList<Webhook>>? _webhooks;

    public IReadOnlyList<ConsumerNode> Nodes => [.. consumers.Select((consumer, i) => new ConsumerNode(consumer, i, this))];

    /// <summary>Of each consumer, what it is due and has not acknowledged.</summary>
    public Task<IReadOnlyList<IReadOnlyList<Waiting>>> WaitingAsync(CancellationToken cancellation)
    {
        lock (_lock) return _waiting ??= session.Store.Backlog.OfAsync([.. consumers.Select(c => (HeardEvents.Of(session, c), c.Acknowledged.Place))], cancellation);
    }

    /// <summary>How long the last events took to each consumer.</summary>
    public Task<IReadOnlyList<DeliveryTime?>> TimesAsync(CancellationToken cancellation)
    {
        lock (_lock) return _times ??= session.Store.DeliveryTimes.OfAsync(consumers, cancellation);
    }

    /// <summary>Those of the client that they are all of.</summary>
    public Task<IReadOnlyList<Webhook>> WebhooksAsync(CancellationToken cancellation)
    {
        lock (_lock) return _webhooks ??= session.Store.Webhooks.ListAsync(consumers[0].Client, cancellation);
    }
}

/// <summary>A durable consumer in an answer.</summary>
internal sealed record ConsumerNode(Consumer Consumer, int Index, ConsumerLevel Level);
