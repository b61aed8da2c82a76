using GraphQL.Execution;

namespace GraphQL.Transport.Sockets;

/// <summary>Watches the right that a socket was let in by, and says once why it has ended: the token expired, or access was withdrawn.</summary>
internal sealed class SocketRight : IDisposable
{
    private readonly RequestContext context;
    private readonly Action<string> ended;
    private readonly ITimer? expiry;
    private readonly CancellationTokenRegistration withdrawal;

    private SocketRight(RequestContext context, TimeProvider clock, Action<string> ended)
    {
        (this.context, this.ended) = (context, ended);
        expiry = Expiry.Until(context, clock) is { } left ? clock.CreateTimer(static right => ((SocketRight)right!).Expire(), this, left, Timeout.InfiniteTimeSpan) : null;
        withdrawal = context.Access?.Ended.Register(static right => ((SocketRight)right!).Withdraw(), this) ?? default;
    }

    /// <param name="ended">Told the reason.</param>
    public static SocketRight Watch(RequestContext context, TimeProvider clock, Action<string> ended) => new(context, clock, ended);

    public void Dispose()
    {
        withdrawal.Dispose();
        expiry?.Dispose();
    }

    private void Expire() => ended("The token has expired");

    private void Withdraw() => ended(context.Access?.Withdrawn?.Message ?? "Forbidden");
}
