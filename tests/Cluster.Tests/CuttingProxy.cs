using System.Net;
using System.Net.Sockets;

namespace Hub.Clustered;

/// <summary>A door before a server that cuts some connections after so many bytes of the answer, wherever in a frame that is.</summary>
/// <param name="cutAfter">Asked for each connection: after how many bytes; null: never.</param>
internal sealed class CuttingProxy : IAsyncDisposable
{
    /// <summary>Little is under way between server and client, so that one that does not read is felt by the other.</summary>
    private const int Buffer = 8 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Uri _server;
    private readonly Func<int?> _cutAfter;
    private readonly Task _accepting;
    private int _cuts;

    public CuttingProxy(Uri server, Func<int?> cutAfter)
    {
        (_server, _cutAfter) = (server, cutAfter);
        _listener.Server.SendBufferSize = Buffer;
        _listener.Start(1024);
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>How many connections it has cut.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _listener.AcceptSocketAsync(_closing.Token));
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private async Task PassAsync(Socket client)
    {
        var cutAfter = _cutAfter();
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = Buffer };
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, _closing.Token);
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token);
                await Task.WhenAny(CopyAsync(client, server, null, ended.Token), CopyAsync(server, client, cutAfter, ended.Token));
                await ended.CancelAsync();
            }
            catch (Exception gone) when (gone is SocketException or OperationCanceledException)
            {
                // The server is down, or the test is over.
            }
            // Nothing more of what was under way is sent.
            client.LingerState = server.LingerState = new LingerOption(true, 0);
        }
    }

    private async Task CopyAsync(Socket from, Socket to, int? cutAfter, CancellationToken ended)
    {
        var buffer = new byte[Buffer];
        var left = cutAfter ?? int.MaxValue;
        try
        {
            while (await from.ReceiveAsync(buffer, ended) is > 0 and var read)
            {
                await to.SendAsync(buffer.AsMemory(0, Math.Min(read, left)), ended);
                if (cutAfter is null || (left -= read) > 0) continue;
                Interlocked.Increment(ref _cuts);
                return;
            }
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side went; the other goes with it.
        }
    }
}
