using GraphQL.Execution;

namespace GraphQL.Transport.Sockets;

/// <summary>Watches the right that a socket was let in by, and says once why it has ended: the token expired, or access was withdrawn.</summary>
internal sealed class SocketRight : IDisposable
{
    private readonly CancellationTokenSource expiry;
    private readonly CancellationTokenRegistration withdrawal;

    private SocketRight(RequestContext context, TimeProvider clock, Action<string> ended)
    {
        expiry = Expiry.Of(context, clock);
        expiry.Token.Register(() => ended("The token has expired"));
        withdrawal = context.Access is { } access
            ? access.Ended.Register(() => ended(access.Withdrawn?.Message ?? "Forbidden"))
            : default;
    }

    /// <param name="ended">Told the reason.</param>
    public static SocketRight Watch(RequestContext context, TimeProvider clock, Action<string> ended) => new(context, clock, ended);

    public void Dispose()
    {
        withdrawal.Dispose();
        expiry.Dispose();
    }
}
