using System.Diagnostics.Metrics;

namespace GraphQL.Execution;

/// <summary>Counts the event streams that are open, for those who watch over the process and for tests that look for leaks.</summary>
internal sealed class ActiveSubscriptions
{
    private static readonly Meter Meter = new("GraphQL");
    private static readonly UpDownCounter<int> Counter = Meter.CreateUpDownCounter<int>(
        "graphql.subscriptions.active", "{subscription}", "Subscriptions whose source of events is open.");

    private int count;

    public int Count => Volatile.Read(ref count);

    public void Opened()
    {
        Interlocked.Increment(ref count);
        Counter.Add(1);
    }

    public void Closed()
    {
        Interlocked.Decrement(ref count);
        Counter.Add(-1);
    }
}
