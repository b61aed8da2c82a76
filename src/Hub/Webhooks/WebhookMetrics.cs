using System.Diagnostics.Metrics;

namespace Hub.Webhooks;

/// <summary>Figures of deliveries, under the meter Hub.Webhooks; none tells whose they are.</summary>
internal static class WebhookMetrics
{
    private static readonly Meter Meter = new("Hub.Webhooks");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("hub.webhooks.deliveries", "{delivery}", "Messages posted, by what came of them.");
    private static readonly Histogram<double> Time = Meter.CreateHistogram<double>("hub.webhooks.delivery.duration", "s", "How long a receiver took to answer.");
    private static readonly UpDownCounter<int> Waiting = Meter.CreateUpDownCounter<int>("hub.webhooks.waiting", "{webhook}", "Webhooks that wait for their next attempt.");
    private static readonly Counter<long> DeadLetters = Meter.CreateCounter<long>("hub.webhooks.dead_letters", "{event}", "Events that were given up.");

    public static void Posted(string outcome, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("outcome", outcome);
        Deliveries.Add(1, tag);
        Time.Record(took.TotalSeconds, tag);
    }

    public static void Waits(int more) => Waiting.Add(more);

    public static void Buried() => DeadLetters.Add(1);
}
