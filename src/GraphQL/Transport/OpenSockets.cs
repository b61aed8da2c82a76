using System.Diagnostics.Metrics;

namespace GraphQL.Transport;

/// <summary>Counts the WebSockets that are open; the same is told as the metric <c>graphql.sockets.active</c> of the meter GraphQL.</summary>
public sealed class OpenSockets
{
    private static readonly Meter Meter = new("GraphQL");
    private static readonly UpDownCounter<int> Counter = Meter.CreateUpDownCounter<int>("graphql.sockets.active", "{socket}", "WebSockets that are open.");

    private int count;

    public int Count => Volatile.Read(ref count);

    internal void Opened()
    {
        Interlocked.Increment(ref count);
        Counter.Add(1);
    }

    internal void Closed()
    {
        Interlocked.Decrement(ref count);
        Counter.Add(-1);
    }
}
