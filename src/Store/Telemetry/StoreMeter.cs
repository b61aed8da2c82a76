using System.Diagnostics;
using System.Diagnostics.Metrics;
using Hub.Domain;

namespace Hub.Store;

/// <summary>What the store tells of itself: the meter and the source Hub.Store. Nothing in it names a person, an institution or a client.</summary>
internal static class StoreMeter
{
    private const string Name = "Hub.Store";

    /// <summary>Of the spans that no request is above.</summary>
    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    public static readonly Counter<long> Statements = Meter.CreateCounter<long>("hub.statements", "{statement}", "Statements that went to the database past EF Core.");
    public static readonly Counter<long> Entries = Meter.CreateCounter<long>("hub.entries", "{entry}", "Entries that were sent, by what became of them.");
    public static readonly Histogram<int> Merged = Meter.CreateHistogram<int>("hub.submit.merged", "{submit}", "Submits that one transaction wrote together.");
    public static readonly Histogram<double> AuditWrite = Meter.CreateHistogram("hub.audit.write.duration", "s", "How long an answer waited for its record in the audit log.", advice: Seconds);
    public static readonly Counter<long> ReplicaQueries = Meter.CreateCounter<long>("hub.replica.queries", "{query}", "Queries that the replica could answer, by who did.");
    public static readonly Gauge<double> ReplicaLag = Meter.CreateGauge<double>("hub.replica.lag", "s", "How long the replica is behind the primary.");
    public static readonly Gauge<long> LogHead = Meter.CreateGauge<long>("hub.log.head", "{event}", "The last place of the event log.");
    public static readonly Gauge<long> LogLag = Meter.CreateGauge<long>("hub.log.lag", "{event}", "Places of the event log that this node had not heard of when it looked.");
    public static readonly Gauge<long> IndexPersons = Meter.CreateGauge<long>("hub.index.persons", "{person}", "Persons that the index of this node has.");
    public static readonly Gauge<long> IndexBytes = Meter.CreateGauge<long>("hub.index.size", "By", "Memory that the records and tables of this node's index take.");
    public static readonly Gauge<long> IndexPlace = Meter.CreateGauge<long>("hub.index.place", "{event}", "The place of the event log up to which the index of this node has everything.");
    public static readonly UpDownCounter<int> Duties = Meter.CreateUpDownCounter<int>("hub.duties", "{duty}", "Duties that this node does for all.");

    /// <summary>A transaction has written these submits.</summary>
    public static void Submitted(IReadOnlyList<IReadOnlyList<SubmitOutcome>> submits)
    {
        Merged.Record(submits.Count);
        foreach (var result in submits.SelectMany(s => s).CountBy(o => o.Result)) Entries.Add(result.Value, new KeyValuePair<string, object?>("hub.result", EnumName.Of(result.Key)));
    }
}
