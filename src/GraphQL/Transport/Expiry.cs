using GraphQL.Execution;

namespace GraphQL.Transport;

/// <summary>Tells when the right to be answered ends.</summary>
internal static class Expiry
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>A source that is cancelled when the context expires, and never when it does not expire.</summary>
    public static CancellationTokenSource Of(RequestContext context, TimeProvider clock) =>
        context.ExpiresAt is { } at ? new CancellationTokenSource(Until(at, clock), clock) : new CancellationTokenSource();

    private static TimeSpan Until(DateTimeOffset at, TimeProvider clock)
    {
        var left = at - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > Longest ? Longest : left;
    }
}
