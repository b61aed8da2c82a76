using System.Diagnostics.Metrics;

namespace GraphQL.Execution;

/// <summary>How many of a kind are open, for those who watch over the process and for tests that look for leaks; the same is told as a metric of the meter GraphQL.</summary>
public sealed class OpenCount
{
    private static readonly Meter Meter = new("GraphQL");

    private readonly UpDownCounter<int> counter;
    private int count;

    private OpenCount(string metric, string unit, string description) => counter = Meter.CreateUpDownCounter<int>(metric, unit, description);

    public int Count => Volatile.Read(ref count);

    /// <summary>Told as <c>graphql.sockets.active</c>.</summary>
    public static OpenCount OfSockets() => new("graphql.sockets.active", "{socket}", "WebSockets that are open.");

    /// <summary>Told as <c>graphql.subscriptions.active</c>.</summary>
    internal static OpenCount OfSubscriptions() => new("graphql.subscriptions.active", "{subscription}", "Subscriptions whose source of events is open.");

    internal void Opened()
    {
        Interlocked.Increment(ref count);
        counter.Add(1);
    }

    internal void Closed()
    {
        Interlocked.Decrement(ref count);
        counter.Add(-1);
    }
}
