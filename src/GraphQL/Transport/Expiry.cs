using GraphQL.Execution;

namespace GraphQL.Transport;

/// <summary>Tells when the right to be answered ends.</summary>
internal static class Expiry
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>A source that is cancelled when the context expires, and never when it does not expire.</summary>
    public static CancellationTokenSource Of(RequestContext context, TimeProvider clock) =>
        Until(context, clock) is { } left ? new CancellationTokenSource(left, clock) : new CancellationTokenSource();

    /// <summary>How long until then; null where it does not end.</summary>
    public static TimeSpan? Until(RequestContext context, TimeProvider clock) => context.ExpiresAt is { } at ? Until(at, clock) : null;

    private static TimeSpan Until(DateTimeOffset at, TimeProvider clock)
    {
        var left = at - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > Longest ? Longest : left;
    }
}
