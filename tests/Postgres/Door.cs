using System.Net;
using System.Net.Sockets;

namespace Hub.Postgres;

/// <summary>A port on loopback before a server, for tests of lines that break: how a connection passes is for who derives from it to say.</summary>
public abstract class Door : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private Task _accepting = Task.CompletedTask;

    /// <summary>Where it is, once it is open.</summary>
    protected IPEndPoint At => (IPEndPoint)_listener.LocalEndpoint;

    protected CancellationToken Closing => _closing.Token;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        GC.SuppressFinalize(this);
    }

    /// <param name="sendBuffer">How much may be under way to whoever came; null: as much as the system likes.</param>
    protected void Open(int? sendBuffer = null)
    {
        if (sendBuffer is { } bytes) _listener.Server.SendBufferSize = bytes;
        _listener.Start(1024);
        _accepting = AcceptAsync();
    }

    /// <summary>One connection, until it ends.</summary>
    protected abstract Task PassAsync(Socket client);

    /// <param name="passing">Of what came, how much goes on; less than all of it is the end.</param>
    protected async Task CopyAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, int> passing)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(passing);
        var buffer = new byte[8 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, Closing) is > 0 and var read)
            {
                var passed = passing(buffer.AsMemory(0, read));
                if (passed > 0) await to.SendAsync(buffer.AsMemory(0, passed), Closing);
                if (passed < read) return;
            }
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side went; the other goes with it.
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _listener.AcceptSocketAsync(Closing));
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }
}
