using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Hub.Store;
using EventLog = Hub.Store.EventLog;

namespace Hub.Schema;

/// <summary>What is told of the streams of durable consumers that are open on this node: the meter Hub.Schema.</summary>
internal sealed class ConsumerMeter : IDisposable
{
    private static readonly ConcurrentDictionary<ConsumerMeter, byte> Open = [];
    private static readonly Meter Meter = new("Hub.Schema");
    private static readonly Histogram<double> Delivery = Meter.CreateHistogram<double>(
        "hub.consumer.delivery.duration", "s", "How long events took from being recorded to being handed out.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600, 3600, 86400] });
    private static readonly Counter<long> Reconnects = Meter.CreateCounter<long>("hub.consumer.reconnects", "{stream}", "Streams that were opened by a consumer that had one before.");

    private readonly EventLog _log;
    private readonly TagList _tags;
    private readonly Func<long> _place;

    static ConsumerMeter() => Meter.CreateObservableGauge(
        "hub.consumer.lag", () => Open.Keys.Select(c => new Measurement<long>(Math.Max(0, c._log.Latest - c._place()), c._tags)), "{event}", "Places of the log before each stream.");

    private ConsumerMeter(Consumer consumer, EventLog log, Func<long> place) => (_log, _tags, _place) = (log, TagsOf(consumer), place);

    /// <summary>A stream of the consumer begins.</summary>
    /// <param name="place">Up to where everything was handed out or is not for it.</param>
    public static ConsumerMeter Began(Consumer consumer, EventLog log, Func<long> place)
    {
        var stream = new ConsumerMeter(consumer, log, place);
        if (consumer.Turn > 1) Reconnects.Add(1, stream._tags);
        Open.TryAdd(stream, 0);
        return stream;
    }

    /// <summary>An event is handed out.</summary>
    public void HandsOut(HubEvent happened, DateTimeOffset now) => Delivery.Record(Math.Max(0, (now - happened.RecordedAt).TotalSeconds), _tags);

    public void Dispose() => Open.TryRemove(this, out _);

    private static TagList TagsOf(Consumer consumer) => new()
    {
        { "hub.client", ToldConsumer.Client(consumer) ?? "" },
        { "hub.consumer", ToldConsumer.Name(consumer) ?? "" },
    };
}
