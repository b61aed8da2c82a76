using System.Threading.RateLimiting;
using GraphQL.Execution;
using Hub.Domain;

namespace Hub.Limits;

/// <summary>
/// What each client has left, by the subject of its token, whatever other claims the token has; those who come without a token are one client.
/// Buckets of tokens for requests and cost, counters for what is open; each node keeps its own. A client that has been idle is forgotten.
/// </summary>
public sealed class ClientAllowances(HubLimits limits) : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<ClientKey> _requests = Buckets(key => (limits.Of(key).Requests, limits.Of(key).RequestsPerSecond));
    private readonly PartitionedRateLimiter<ClientKey> _cost = Buckets(key => (limits.Of(key).Budget, limits.Of(key).BudgetPerSecond));

    private readonly PartitionedRateLimiter<ClientKey> _sockets = Counters(key => limits.Of(key).Sockets);
    private readonly PartitionedRateLimiter<ClientKey> _subscriptions = Counters(key => limits.Of(key).Subscriptions);

    /// <summary>Null for a client without any bound.</summary>
    /// <param name="caller">Null for whoever comes without a token.</param>
    public IAllowance? Of(Caller? caller)
    {
        var key = new ClientKey(caller?.Subject);
        var own = limits.Of(key);
        return own == ClientLimits.None ? null : new ClientAllowance(key, own, _requests, _cost, _sockets, _subscriptions);
    }

    public void Dispose()
    {
        _requests.Dispose();
        _cost.Dispose();
        _sockets.Dispose();
        _subscriptions.Dispose();
    }

    private static PartitionedRateLimiter<ClientKey> Buckets(Func<ClientKey, (int Most, int PerSecond)> sizes) => Limiters(key => sizes(key).Most, key =>
    {
        var (most, perSecond) = sizes(key);
        // All are filled up by the one timer of those who hold them.
        return new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions { TokenLimit = most, TokensPerPeriod = perSecond, ReplenishmentPeriod = Second, AutoReplenishment = false });
    });

    private static PartitionedRateLimiter<ClientKey> Counters(Func<ClientKey, int> sizes) => Limiters(sizes, key =>
        new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = sizes(key) }));

    /// <param name="made">Asked where a client has no limiter yet. One delegate for all: each request that has come through hands it over.</param>
    private static PartitionedRateLimiter<ClientKey> Limiters(Func<ClientKey, int> most, Func<ClientKey, RateLimiter> made) =>
        PartitionedRateLimiter.Create<ClientKey, ClientKey>(key => most(key) > 0 ? RateLimitPartition.Get(key, made) : RateLimitPartition.GetNoLimiter(key));
}
