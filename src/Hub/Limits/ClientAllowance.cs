using System.Threading.RateLimiting;
using GraphQL.Execution;
using GraphQL.Response;

namespace Hub.Limits;

/// <summary>What one client may still ask for; each refusal says how much that is at most, and when to come back.</summary>
internal sealed class ClientAllowance(
    ClientKey client,
    ClientLimits limits,
    PartitionedRateLimiter<ClientKey> requests,
    PartitionedRateLimiter<ClientKey> budget,
    PartitionedRateLimiter<ClientKey> sockets,
    PartitionedRateLimiter<ClientKey> subscriptions) : IAllowance
{
    public double? Left => limits.Budget > 0 ? LeftOf(budget) : null;

    public GraphQLError? Request()
    {
        using var lease = requests.AttemptAcquire(client);
        if (lease.IsAcquired) return null;
        return GraphQLError.Of(
            "RATE_LIMITED", $"A client may send {limits.Requests} requests at once and {limits.RequestsPerSecond} more each second.",
            ("limit", limits.Requests), ("perSecond", limits.RequestsPerSecond), ("retryAfter", 1));
    }

    public GraphQLError? Operation(double cost)
    {
        if (limits.Budget == 0) return null;
        if (cost > limits.Budget)
        {
            return GraphQLError.Of(
                "COST_TOO_HIGH", $"The operation can cost {cost}, more than the whole budget of {limits.Budget}. Ask for less at a time.", ("cost", cost), ("limit", limits.Budget));
        }
        // A permit is a whole one: what costs less than one would be free for ever.
        var permits = (int)Math.Ceiling(cost);
        if (permits == 0) return null;
        using var lease = budget.AttemptAcquire(client, permits);
        if (lease.IsAcquired) return null;
        var left = LeftOf(budget);
        var wait = Math.Max(1, (int)Math.Ceiling((permits - left) / (double)limits.BudgetPerSecond));
        return GraphQLError.Of(
            "BUDGET_SPENT", $"The operation can cost {cost}, and {left} are left of the budget of {limits.Budget}; {limits.BudgetPerSecond} come back each second.",
            ("cost", cost), ("left", left), ("limit", limits.Budget), ("perSecond", limits.BudgetPerSecond), ("retryAfter", wait));
    }

    public GraphQLError? Socket(out IDisposable? held) =>
        Place(sockets, "TOO_MANY_SOCKETS", $"A client may have {limits.Sockets} sockets open.", limits.Sockets, out held);

    public GraphQLError? Subscription(out IDisposable? held) =>
        Place(subscriptions, "TOO_MANY_SUBSCRIPTIONS", $"A client may have {limits.Subscriptions} subscriptions open, over all its connections.", limits.Subscriptions, out held);

    private GraphQLError? Place(PartitionedRateLimiter<ClientKey> counter, string code, string message, int limit, out IDisposable? held)
    {
        var lease = counter.AttemptAcquire(client);
        held = lease;
        return lease.IsAcquired ? null : GraphQLError.Of(code, message, ("limit", limit));
    }

    private long LeftOf(PartitionedRateLimiter<ClientKey> bucket) => bucket.GetStatistics(client)?.CurrentAvailablePermits ?? 0;
}
