using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Tests.Transport;

/// <summary>A client's allowance of so many requests, so much cost and so many subscriptions, which never come back by themselves.</summary>
internal sealed class Purse(int requests = int.MaxValue, double cost = double.MaxValue, int subscriptions = int.MaxValue) : IAllowance
{
    private readonly Lock gate = new();
    private int requests = requests;
    private double cost = cost;
    private int subscriptions = subscriptions;

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

    public GraphQLError? Subscription(out IDisposable? held)
    {
        lock (gate)
        {
            held = subscriptions > 0 ? new Place(this) : null;
            return subscriptions-- > 0 ? null : Full();
        }
    }

    private GraphQLError Full()
    {
        subscriptions = 0;
        return GraphQLError.Of("TOO_MANY_SUBSCRIPTIONS", "too many");
    }

    private sealed class Place(Purse purse) : IDisposable
    {
        public void Dispose()
        {
            lock (purse.gate) purse.subscriptions++;
        }
    }
}
