using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Tests.Transport;

/// <summary>A client's allowance of so many requests, so much cost and so many sockets and subscriptions, which never come back by themselves.</summary>
internal sealed class Purse(int requests = int.MaxValue, double cost = double.MaxValue, int subscriptions = int.MaxValue, int sockets = int.MaxValue) : IAllowance
{
    private readonly Lock gate = new();
    private readonly Places subscriptions = new(subscriptions);
    private readonly Places sockets = new(sockets);
    private int requests = requests;
    private double cost = cost;

    public double? Left { get { lock (gate) return cost; } }

    public GraphQLError? Request()
    {
        lock (gate) return requests-- > 0 ? null : GraphQLError.Of("RATE_LIMITED", "too often", ("retryAfter", 3));
    }

    public GraphQLError? Operation(double price)
    {
        lock (gate)
        {
            if (price > cost) return GraphQLError.Of("BUDGET_SPENT", "too dear", ("retryAfter", 7));
            cost -= price;
            return null;
        }
    }

    public GraphQLError? Socket(out IDisposable? held) => sockets.Take(out held) ? null : GraphQLError.Of("TOO_MANY_SOCKETS", "too many");

    public GraphQLError? Subscription(out IDisposable? held) => subscriptions.Take(out held) ? null : GraphQLError.Of("TOO_MANY_SUBSCRIPTIONS", "too many");

    private sealed class Places(int free)
    {
        private int free = free;

        public bool Take(out IDisposable? held)
        {
            var taken = Interlocked.Decrement(ref free) >= 0;
            held = taken ? new Place(this) : null;
            if (!taken) Interlocked.Increment(ref free);
            return taken;
        }

        private sealed class Place(Places places) : IDisposable
        {
            public void Dispose() => Interlocked.Increment(ref places.free);
        }
    }
}
